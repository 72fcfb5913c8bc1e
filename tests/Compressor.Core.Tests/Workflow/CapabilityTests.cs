using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Edits.Tests;
using Compressor.Errors;
using Compressor.TestSupport.Nemo;

namespace Compressor.Core.Tests.Workflow;

/// <summary>A backend that says what it can do is sent nothing of which it can do nothing, whatever kind of edit it is.</summary>
public class CapabilityTests
{
    public static TheoryData<EditKind> Kinds => [.. Enum.GetValues<EditKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_request_that_can_not_be_done_is_refused_by_its_name_before_the_upload(EditKind kind)
    {
        var asked = Samples.Edits.Last(edit => edit.Kinds.Contains(kind));
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Capabilities = [.. Enum.GetValues<EditKind>().Except(asked.Kinds).Select(NameOf)] });
        var input = fixture.Input(asked.Ask(Language.English));
        var outcome = await fixture.RunAsync(input);

        Assert.Equal((JobState.Failed, Failures.NotPossible.Code), (outcome.State, outcome.Error!.Code));
        Assert.All(asked.Describe(input.Language), part => Assert.Contains(part, outcome.Error.Message, StringComparison.Ordinal));
        Assert.Contains(EditCatalog.NamesOf(Enum.GetValues<EditKind>().Except(asked.Kinds), input.Language), outcome.Error.Action, StringComparison.Ordinal);
        Assert.Empty(fixture.Backend.Of(NemoRoute.Upload));
        Assert.Empty(fixture.Backend.Messages);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_request_that_can_be_done_is_sent(EditKind kind)
    {
        var asked = Samples.Edits.Last(edit => edit.Kinds.Contains(kind));
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Capabilities = [NameOf(kind)] });
        await fixture.RunAsync(fixture.Input(asked.Ask(Language.English)));

        Assert.Single(fixture.Backend.Of(NemoRoute.Upload));
        Assert.Equal(asked.Ask(Language.English), fixture.Backend.Messages[0]);
    }

    private static string NameOf(EditKind kind) => JsonSerializer.SerializeToElement(kind, Json.Options).GetString()!;
}
