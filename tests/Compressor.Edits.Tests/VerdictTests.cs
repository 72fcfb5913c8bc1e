using Compressor.Media;

namespace Compressor.Edits.Tests;

public class VerdictTests
{
    private static readonly MediaFacts Source = Samples.Source;

    [Fact]
    public void A_size_is_a_ceiling_without_tolerance()
    {
        Assert.True(Meets("under 5MB", Source with { Bytes = 5_000_000 }));
        Assert.False(Meets("under 5MB", Source with { Bytes = 5_000_001 }));
        Assert.Equal(4_000_000, GoalOf("60% smaller").MaxBytes);
    }

    [Fact]
    public void Compressing_without_a_size_must_make_it_smaller_unless_that_would_cost_quality()
    {
        Assert.False(Meets("compress it", Source));
        Assert.True(Meets("compress it", Source with { Bytes = 9_999_999 }));
        Assert.True(Meets("compress it without losing quality", Source));
        Assert.False(Meets("as small as possible", Source));
    }

    [Fact]
    public void Quality_that_was_to_be_kept_and_was_lost_is_told_and_not_asked_for_again()
    {
        var lost = Judge("under 5MB without losing quality", Source with { Bytes = 4_000_000 }, ssim: 0.9);
        Assert.Single(lost.Unmet);
        Assert.Empty(lost.AskAgain);
        Assert.Empty(Judge("under 5MB without losing quality", Source with { Bytes = 4_000_000 }, ssim: 0.97).Unmet);
        Assert.Empty(Judge("under 5MB", Source with { Bytes = 4_000_000 }, ssim: 0.5).Unmet);
        // What the backend says of the picture tells more than the figure.
        Assert.Empty(Judge("under 5MB without losing quality", Source with { Bytes = 4_000_000 }, ssim: 0.9, new EditNote("small_details_lost", "Small details.")).Unmet);
        Assert.Equal(["The size cost quality: Coarse."], Judge("under 5MB without losing quality", Source with { Bytes = 4_000_000 }, ssim: 0.97, new EditNote("picture_coarse", "Coarse.")).Unmet);
        Assert.Equal(["The size cost quality: Softer."], Judge("under 5MB without losing quality", Source with { Bytes = 4_000_000 }, ssim: 0.94, new EditNote("picture_softer", "Softer.")).Unmet);
        Assert.Empty(Judge("under 5MB without losing quality", Source with { Bytes = 4_000_000 }, ssim: 0.96, new EditNote("picture_softer", "Softer.")).Unmet);
        Assert.Single(Judge("under 5MB without losing quality", Source with { Bytes = 4_000_000 }, 0.99, new EditNote("resolution_reduced", "The picture was reduced.")).Unmet);
    }

    [Fact]
    public void Nothing_is_scaled_up()
    {
        Assert.True(Meets("1080p", Source));
        Assert.True(Meets("1920x1080", Source));
        Assert.False(Meets("480p", Source));
        Assert.True(Meets("480p", Source with { Width = 854, Height = 480 }));
        Assert.True(Meets("640x360", Source with { Width = 640, Height = 362 }));
        Assert.False(Meets("640x360", Source with { Width = 640, Height = 480 }));
    }

    [Theory]
    [InlineData("first 10 seconds", 10)]
    [InlineData("last 10 seconds", 10)]
    [InlineData("from 0:50 to 1:30", 10)]
    [InlineData("remove the first 3 seconds", 57)]
    [InlineData("remove the first and last 5 seconds", 50)]
    [InlineData("remove the last 3 seconds and cut it to 4 seconds", 4)]
    [InlineData("2x speed", 30)]
    [InlineData("first 10 seconds at half speed", 20)]
    public void Durations_follow_trim_and_speed_within_the_source(string prompt, double seconds) =>
        Assert.Equal(seconds, GoalOf(prompt).DurationSeconds);

    [Fact]
    public void Tolerances_are_those_of_encoders()
    {
        Assert.True(Meets("first 10 seconds", Source with { DurationSeconds = 10.4 }));
        Assert.False(Meets("first 10 seconds", Source with { DurationSeconds = 10.6 }));
        Assert.True(Meets("24 fps", Source with { FrameRate = 23.976 }));
        Assert.False(Meets("24 fps", Source with { FrameRate = 30 }));
        Assert.True(Meets("9:16", Source with { Width = 406, Height = 720 }));
        Assert.False(Meets("9:16", Source));
        Assert.False(Meets("mute", Source));
        Assert.True(Meets("rotate left", Source with { Width = 720, Height = 1280 }));
        Assert.False(Meets("rotate left", Source));
    }

    [Fact]
    public void What_the_facts_do_not_tell_is_unchecked_unless_the_backend_says_that_it_did_it()
    {
        var asked = Read("louder, upside down and under 50 MB");
        var result = new JudgedResult(Goal.Of(asked, Source), asked, Source);

        Assert.Equal([EditKind.Rotation, EditKind.Volume], Verdict.Of(result, Language.English).Unchecked);
        Assert.Equal([EditKind.Volume], Verdict.Of(result with { Applied = [EditKind.Rotation, EditKind.Size] }, Language.English).Unchecked);
        Assert.Contains(EditKind.Trim, Verdict.Of(new JudgedResult(GoalOf("first 10 seconds"), Read("first 10 seconds"), new MediaFacts { Format = "mp4", Bytes = 1 }), Language.English).Unchecked);
    }

    /// <summary>Over the whole catalogue: what was declined is judged by nothing, asked for by no follow-up, and takes nothing else with it.</summary>
    [Theory]
    [MemberData(nameof(EditCatalogTests.All), MemberType = typeof(EditCatalogTests))]
    public void What_was_declined_is_never_judged_and_never_asked_for_again(int sample, Language language)
    {
        var asked = Samples.Edits[sample];
        var kinds = asked.Kinds.ToList();
        var fitting = EditFitting.Fit(Samples.Request(asked), Source, [.. Enum.GetValues<EditKind>().Except(kinds)], language);
        var verdict = Verdict.Of(new JudgedResult(Goal.Of(fitting.Edit, Source), fitting.Edit, Source), language);

        Assert.Equal(kinds, fitting.Declined.Select(declined => declined.Kind!.Value));
        Assert.Equal(new Goal(), Goal.Of(fitting.Edit, Source));
        Assert.Empty(verdict.Unmet);
        Assert.Empty(verdict.AskAgain);
        Assert.Empty(verdict.Unchecked);
    }

    /// <summary>Over the whole catalogue: what a follow-up asks for is the user's own request, not what the result lacks.</summary>
    [Theory]
    [MemberData(nameof(EditCatalogTests.All), MemberType = typeof(EditCatalogTests))]
    public void A_follow_up_restates_the_users_own_request(int sample, Language language)
    {
        var asked = Samples.Edits[sample];
        var fitted = EditFitting.Fit(Samples.Request(asked), Source, null, language).Edit;
        var spoilt = Source with { Bytes = 90_000_000, Width = 500, Height = 499, DurationSeconds = 1, FrameRate = 7 };
        var verdict = Verdict.Of(new JudgedResult(Goal.Of(fitted, Source), fitted, spoilt), language);

        Assert.Subset(asked.Kinds.ToHashSet(), verdict.AskAgain.ToHashSet());
        if (verdict.AskAgain.Count == 0) return;
        var read = PromptReader.Read(asked.Ask(verdict.AskAgain, language)).Edit;
        Assert.Equal(asked.Without(Enum.GetValues<EditKind>().Except(verdict.AskAgain)), read.Without(Enum.GetValues<EditKind>().Except(verdict.AskAgain)));
    }

    [Fact]
    public void A_part_beyond_the_end_and_a_picture_over_the_limits_are_declined_with_a_reason()
    {
        var fitting = EditFitting.Fit(PromptReader.Read("4K, from 2:00 to 3:00 and under 5MB"), Source, null, Language.English);

        Assert.Equal([EditKind.FrameSize, EditKind.Trim], fitting.Declined.Select(declined => declined.Kind!.Value));
        Assert.All(fitting.Declined, declined => Assert.NotNull(declined.Reason));
        Assert.Equal(new Goal { MaxBytes = 5_000_000 }, Goal.Of(fitting.Edit, Source));
    }

    [Theory]
    [InlineData("I can't change the speed yet, so that was left out.", "2x speed and compress", EditKind.Speed)]
    [InlineData("Done! I compressed it. Unfortunately rotating is not supported.", "rotate it and compress", EditKind.Rotation)]
    [InlineData("已压缩。暂不支持修改播放速度。", "两倍速并压缩", EditKind.Speed)]
    public void A_refusal_in_an_agents_words_is_understood(string said, string asked, EditKind declined) =>
        Assert.Equal([declined], AgentReply.Declined(said, Read(asked)));

    [Fact]
    public void What_an_agent_says_it_did_is_no_refusal() =>
        Assert.Empty(AgentReply.Declined("I changed the speed to 2x. I can't tell you more.", Read("2x speed")));

    private static VideoEdit Read(string prompt) => EditFitting.Fit(PromptReader.Read(prompt), Source, null, Language.English).Edit;

    private static Goal GoalOf(string prompt) => Goal.Of(Read(prompt), Source);

    private static Verdict Judge(string prompt, MediaFacts result, double? ssim = null, params IReadOnlyList<EditNote> notes) =>
        Verdict.Of(new JudgedResult(GoalOf(prompt), Read(prompt), result) { Ssim = ssim, Notes = notes }, Language.English);

    private static bool Meets(string prompt, MediaFacts result) => Judge(prompt, result) is { Unmet: [], Unchecked: [] };
}
