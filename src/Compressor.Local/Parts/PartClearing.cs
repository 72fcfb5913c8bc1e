namespace Compressor.Local.Parts;

/// <summary>Removes what is over, with everything that belongs to it, from the parts that nobody is using.</summary>
internal sealed class PartClearing(string root, TimeProvider time)
{
    /// <summary>Removes whole parts: of those that hold anything to go on with, none.</summary>
    /// <param name="olderThan">Since the last change.</param>
    /// <param name="interruptedToo">Also jobs that could go on.</param>
    /// <returns>The number of jobs removed, and of those left because they could go on or are under way.</returns>
    public (int Removed, int Left) Clear(TimeSpan olderThan, bool interruptedToo)
    {
        var (before, removed, left) = (time.GetUtcNow() - olderThan, 0, 0);
        foreach (var folder in PartFolders.All(root))
        {
            var part = PartFolders.TryTake(folder, out _);
            var jobs = PartJobs.In(folder, Path.GetFileName(folder), part is null);
            var goes = part is not null && jobs.All(job => job.UpdatedAt < before && (job.IsEnded || interruptedToo));
            part?.Dispose();
            if (goes) Directory.Delete(folder, recursive: true);
            (removed, left) = (removed + (goes ? jobs.Count : 0), left + (goes ? 0 : jobs.Count(job => !job.IsEnded)));
        }

        return (removed, left);
    }
}
