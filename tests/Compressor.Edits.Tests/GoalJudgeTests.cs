using Compressor.Media;

namespace Compressor.Edits.Tests;

public class GoalJudgeTests
{
    private static readonly MediaFacts Source = new()
    {
        Format = "mp4",
        Bytes = 10_000_000,
        Width = 1280,
        Height = 720,
        DurationSeconds = 60,
        FrameRate = 30,
        HasAudio = true,
    };

    private static Goal GoalOf(string prompt) => GoalJudge.GoalOf(PromptReader.Read(prompt), Source);

    private static bool Meets(string prompt, MediaFacts result) => GoalJudge.Judge(GoalOf(prompt), result, Language.English).Meets;

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
    }

    [Fact]
    public void Nothing_is_scaled_up()
    {
        Assert.True(Meets("1080p", Source));
        Assert.True(Meets("4K", Source));
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
    [InlineData("2x speed", 30)]
    [InlineData("first 10 seconds at half speed", 20)]
    public void Durations_follow_trim_and_speed_within_the_source(string prompt, double seconds) =>
        Assert.Equal(seconds, GoalOf(prompt).DurationSeconds);

    [Fact]
    public void What_is_not_known_of_the_result_fails_nothing() =>
        Assert.True(Meets("first 10 seconds at 480p 15 fps 9:16 without sound", new MediaFacts { Format = "mp4", Bytes = 1 }));

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
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void A_follow_up_is_read_as_the_same_goal(Language language)
    {
        var goal = new Goal
        {
            MaxBytes = 4_999_999,
            Width = 640,
            Height = 360,
            AspectRatio = 9.0 / 16,
            DurationSeconds = 12.5,
            FrameRate = 24,
            Silent = true,
        };
        var verdict = GoalJudge.Judge(goal, Source, language);
        Assert.Equal(6, verdict.Unmet.Count);

        var instruction = PromptReader.Read(GoalJudge.FollowUp(goal, verdict, language));

        Assert.Equal(goal, GoalJudge.GoalOf(instruction, Source));
        Assert.Equal(language, instruction.Language);
        Assert.Empty(instruction.Problems);
        Assert.Empty(instruction.Unsupported);
    }
}
