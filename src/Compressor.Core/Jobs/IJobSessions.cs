namespace Compressor.Core.Jobs;

/// <summary>The sessions that jobs leave on the backend, as far as they are this program's own to delete.</summary>
public interface IJobSessions
{
    /// <summary>Deletes a session with its files. Does nothing if there is none, or if the backend is somebody else's.</summary>
    void Forget(string sessionId);
}

/// <summary>For a backend that keeps its sessions for as long as it likes.</summary>
public sealed class ForeignSessions : IJobSessions
{
    public void Forget(string sessionId)
    {
        // It has no call for that.
    }
}
