using Compressor.Core.Jobs;
using Compressor.Core.Tests.Reading;
using Compressor.TestSupport.Nemo;

namespace Compressor.Core.Tests.Workflow;

/// <summary>What a model understood reaches a backend that reads by the rules in words of the rules; any other backend is told what the user said.</summary>
public class ModelReadingTests
{
    private const string Unclear = "kindly get my reel into shape for grandma's tablet, twelve megs tops or it chokes";

    private const string Answer = """{"edit":{"size":{"bytes":12000000}},"notPossible":["or it chokes"]}""";

    [Fact]
    public async Task A_backend_that_says_what_it_can_do_is_told_in_words_of_the_rules()
    {
        var (messages, outcome) = await RunAsync(new NemoScript { Capabilities = ["size", "compress"] });
        Assert.Equal("Compress it: it must be under 12,000,000 bytes.", messages[0]);
        Assert.Equal(["or it chokes"], outcome.Result!.Declined.Select(declined => declined.Request));
    }

    [Fact]
    public async Task Any_other_backend_is_told_what_the_user_said()
    {
        var (messages, outcome) = await RunAsync(new NemoScript());
        Assert.Equal(Unclear, messages[0]);
        Assert.Equal(12_000_000, outcome.Result!.Goal.MaxBytes);
    }

    private static async Task<(IReadOnlyList<string> Messages, Instances.JobOutcome Outcome)> RunAsync(NemoScript script)
    {
        await using var server = await ChatServer.StartAsync(Answer);
        await using var fixture = await JobFixture.StartAsync(
            script, settings: new Dictionary<string, string?> { ["Reader:Endpoint"] = server.Endpoint.ToString(), ["Reader:Model"] = "small-model" });
        var outcome = await fixture.RunAsync(fixture.Input(Unclear));
        Assert.Equal(JobState.Completed, outcome.State);
        return ([.. fixture.Backend.Messages], outcome);
    }
}
