namespace Compressor.Workflows.Embedded.Tests.Model;

/// <summary>What is done to the engine from outside.</summary>
internal abstract record Operation
{
    internal sealed record Start(string Id, Step[] Steps) : Operation;

    internal sealed record Raise(string Id, string Event) : Operation;

    internal sealed record Pass(int Seconds) : Operation;

    /// <summary>Lets the activities of a gate end, those under way and those to come.</summary>
    internal sealed record Open(int Gate) : Operation;

    internal sealed record Terminate(string Id) : Operation;

    internal sealed record Purge(string Id) : Operation;

    /// <summary>Stops the engine, and starts it again some time later.</summary>
    internal sealed record Restart(int Seconds) : Operation;

    /// <summary>The engine crashes <paramref name="During"/> another operation, before or after a commit, if there are so many.</summary>
    internal sealed record Crash(Operation During, int Checkpoints) : Operation;

    public sealed override string ToString() => this switch
    {
        Start o => $"start {o.Id}: {string.Join(", ", o.Steps.AsEnumerable())}",
        Raise o => $"raise {o.Event} of {o.Id}",
        Pass o => $"{o.Seconds} s pass",
        Open o => $"open {o.Gate}",
        Terminate o => $"terminate {o.Id}",
        Purge o => $"purge {o.Id}",
        Restart o => $"restart after {o.Seconds} s",
        Crash o => $"crash at checkpoint {o.Checkpoints} of: {o.During}",
        _ => "",
    };
}
