using Compressor.TestSupport;

namespace Compressor.Functions.Tests.Durable;

/// <summary>The files in <c>Recordings</c>: the histories of whole jobs, one for each instance.</summary>
internal static class RecordedHistories
{
    private static readonly string _sources = Path.Combine(RepositoryRoot.Path, "tests", "Compressor.Functions.Tests", "Recordings");

    /// <summary>Where the tests read.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Recordings");

    public static RecordedHistory Read(string file) => RecordedHistory.Parse(File.ReadAllText(Path.Combine(Folder, file)));

    /// <summary>Replays every step of what the hub has just run, each to the same answer, and writes it into the sources when RECORD_HISTORIES is set.</summary>
    /// <param name="workflows">Whose instances are written; the others' would show nothing new.</param>
    public static void Keep(JobsOnHub jobs, params string[] workflows)
    {
        var replayer = new Replayer(FunctionsTasks.AddOrchestrations);
        foreach (var group in jobs.Hub.Histories.All.GroupBy(history => history.Workflow, StringComparer.Ordinal))
        {
            foreach (var (number, history) in group.Index())
            {
                foreach (var (execution, step) in history.Steps)
                    Assert.Equal(RecordedHistory.Describe(step.Answer), RecordedHistory.Describe(replayer.Run(history, execution, step)));

                var text = history.ToString();
                Assert.All(jobs.Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
                if (workflows.Contains(history.Workflow) && Environment.GetEnvironmentVariable("RECORD_HISTORIES") is { Length: > 0 })
                    File.WriteAllText(Path.Combine(_sources, $"{history.Workflow}.{jobs.Name}{(number == 0 ? "" : $"-{number + 1}")}.json"), text);
            }
        }
    }
}
