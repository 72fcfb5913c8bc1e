using Compressor.Core.Jobs;
using Compressor.Core.Workflow;
using Compressor.Edits;

namespace Compressor.Core.Tests.Workflow;

public class WishTests
{
    [Fact]
    public void Each_thing_that_was_asked_for_is_told_with_what_became_of_it()
    {
        var asked = PromptReader.Read("under 10MB, 720p, mute it, rotate it 90 degrees and play it at 2x").Edit;
        var verdict = new Verdict
        {
            Missed = new Dictionary<EditKind, string> { [EditKind.FrameSize] = "It is 1920x1080." },
            Unchecked = [EditKind.Rotation],
        };
        var wishes = Wishes.Of(asked, verdict, [new DeclinedRequest(EditKind.Speed, "2x speed", "It can't."), new DeclinedRequest(null, "subtitles", null)], [EditKind.Mute], ["a dragon"], Language.English);

        Assert.Equal(
            [
                (EditKind.Size, WishState.Done, null), (EditKind.FrameSize, WishState.Missed, "It is 1920x1080."), (EditKind.Rotation, WishState.Unchecked, null), (EditKind.Mute, WishState.Unchecked, null),
                (EditKind.Speed, WishState.Declined, "It can't."), (null, WishState.Declined, null), (null, WishState.Unchecked, (string?)null),
            ],
            wishes.OrderBy(wish => wish.State is WishState.Declined ? 1 : wish.Kind is null ? 2 : 0).Select(wish => ((EditKind?)wish.Kind, wish.State, wish.Detail)));
        Assert.All(wishes, wish => Assert.NotEmpty(wish.Text));
    }

    [Fact]
    public async Task The_result_of_a_job_tells_them()
    {
        await using var fixture = await JobFixture.StartAsync();
        var made = (await fixture.RunAsync(fixture.Input("make it 9999x20 and under 50MB, add subtitles"))).Result!;
        Assert.Contains(made.Wishes, wish => wish is { Kind: EditKind.Size, State: WishState.Done });
        Assert.Contains(made.Wishes, wish => wish.State is not WishState.Done);
        Assert.Equal(made.MeetsGoal, made.Wishes.All(wish => wish.State is WishState.Done));

        var kept = (await fixture.RunAsync(fixture.Input("under 50MB"))).Result!;
        Assert.Equal([WishState.Done], kept.Wishes.Select(wish => wish.State));
    }
}
