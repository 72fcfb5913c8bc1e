using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits;
using Compressor.Edits.Tests;
using Compressor.Media;
using Compressor.Renderer.Agent;
using Compressor.Renderer.Drafts;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Probing;
using Compressor.Renderer.Tests.Encoding;
using Compressor.Renderer.Tests.Support;
using Compressor.Renderer.Uploads;

namespace Compressor.Renderer.Tests;

/// <summary>What the renderer says it can do, it does, and it does nothing else: for every kind of edit that there is.</summary>
public class CapabilityTests(EncodingFixture fixture)
{
    private static readonly SourceFacts Source = new()
    {
        Format = MediaFormats.Mp4,
        Bytes = Samples.Source.Bytes,
        DurationSeconds = Samples.Source.DurationSeconds!.Value,
        AudioTracks = 1,
        Video = new VideoFacts
        {
            Index = 0,
            Codec = "h264",
            CodedWidth = Samples.Source.Width!.Value,
            CodedHeight = Samples.Source.Height!.Value,
            PixelFormat = "yuv420p",
            FrameRate = Samples.Source.FrameRate!.Value,
        },
        Audio = new AudioFacts { Index = 1, Codec = "aac", Channels = 6, SampleRate = 48000, BitRate = 128_000 },
    };

    private static readonly SourceFacts Song = new()
    {
        Format = MediaFormats.Mp3,
        Bytes = 1_000_000,
        DurationSeconds = 60,
        AudioTracks = 1,
        Audio = new AudioFacts { Index = 0, Codec = "mp3", Channels = 2, SampleRate = 44_100, BitRate = 128_000 },
    };

    private static readonly Upload Upload = new("upload", "session", "clip.mp4", "00", Source.ToProbedMedia());

    private static readonly Upload Music = new("music", "session", "song.mp3", "01", Song.ToProbedMedia());

    private static readonly Upload Other = Upload with { Id = "other", FileName = "other.mp4" };

    /// <summary>Joining is about which files a draft shows, and is seen there.</summary>
    public static TheoryData<EditKind> Possible => [.. Capabilities.Kinds.Where(kind => kind != EditKind.Join)];

    /// <summary>Kinds that are understood and not done; none, at the moment.</summary>
    private static IReadOnlyList<EditKind> Impossible => [.. Enum.GetValues<EditKind>().Except(Capabilities.Kinds)];

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    /// <summary>It changes what ffmpeg is told; or, where it only wishes what is done anyway, the result shows it.</summary>
    [Theory]
    [MemberData(nameof(Possible))]
    public async Task What_it_says_it_can_do_has_an_effect(EditKind kind)
    {
        var isFirst = true;
        foreach (var asked in Samples.Edits.Where(edit => edit.Kinds.Contains(kind)))
        {
            var fitted = EditFitting.Fit(Samples.Request(asked), Samples.Source, null, Language.English).Edit;
            Assert.Contains(kind, fitted.Kinds);
            if (WorkFor(fitted) != WorkFor(EditCatalog.Of(kind).Without(fitted))) continue;
            // The others of a kind are encoded by the long tests.
            if (!isFirst && Environment.GetEnvironmentVariable("COMPRESSOR_SOAK") is null) continue;
            isFirst = false;
            var clip = await fixture.MovingAsync();
            var source = await fixture.Probe.ProbeAsync(clip, TestContext.Current.CancellationToken);
            var facts = new MediaFacts { Format = source.Format, Bytes = source.Bytes, DurationSeconds = source.DurationSeconds };
            var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = fitted }, compares: true);
            var codec = (await fixture.Probe.ProbeAsync(output, TestContext.Current.CancellationToken)).VideoCodec;
            var result = new JudgedResult(Goal.Of(fitted, facts), fitted, new MediaFacts { Format = report.Format.Name, Bytes = report.Bytes, DurationSeconds = report.DurationSeconds, VideoCodec = codec })
            {
                Ssim = report.Ssim,
                Notes = [.. report.Notes.Select(note => new EditNote(note.Code, note.English))],
            };
            Assert.Equal(Finding.Met, EditCatalog.Of(kind).Judge(result, Language.English));
        }
    }

    [Fact]
    public void What_it_does_not_say_has_none() => Assert.All(
        Samples.Edits.Where(edit => edit.Kinds.Any(Impossible.Contains)),
        edit => Assert.Equal(WorkFor(edit.Without(Impossible)), WorkFor(edit)));

    [Fact]
    public async Task A_session_tells_all_that_can_be_done_and_that_is_what_planners_and_filters_do()
    {
        await using var backend = await Backend.StartAsync();
        await backend.SignInAsync();
        var session = await backend.PostAsync("/api/tasks/me/with-session/nemo_agent", new { task_name = "project", language = "en" });

        Assert.Equal(Capabilities.Kinds, session["data"]!["capabilities"]!.AsArray().Select(name => Enum.Parse<EditKind>((string)name!, ignoreCase: true)));
        Assert.Subset(Capabilities.Kinds.ToHashSet(), VideoFilters.Kinds.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_message_that_asks_for_everything_is_answered_by_what_was_done_and_what_was_not(Language language)
    {
        // A GIF can't have all the rest.
        List<EditKind> kinds = [.. Enum.GetValues<EditKind>().Where(kind => kind is not EditKind.Format)], possible = [.. Capabilities.Kinds.Intersect(kinds)];
        var asked = kinds.Aggregate(new VideoEdit(), (all, kind) => Samples.Edits.First(edit => edit.Kinds.Contains(kind)).Over(all));
        Assert.Equal(kinds, asked.Kinds);
        var (draft, report, said) = await AskAsync(asked.Ask(language), draft: null);

        Assert.True(report.Changed);
        Assert.Equal(possible, report.Applied);
        Assert.Equal(kinds.Except(possible), report.Declined.Select(declined => declined.Kind!.Value));
        Assert.Equal(possible, DraftReader.Read(JsonElement.Parse(draft), [Upload, Other, Music]).Edit.Kinds);
        Assert.All(report.Declined, declined =>
        {
            Assert.Equal(EditCatalog.Of(declined.Kind!.Value).Describe(asked, language), declined.Request);
            Assert.Contains(declined.Request, said, StringComparison.Ordinal);
        });
        Assert.All(asked.Without(report.Declined.Select(declined => declined.Kind!.Value)).Describe(language), part => Assert.Contains(part, said, StringComparison.Ordinal));

        var (again, unchanged, _) = await AskAsync(new VideoEdit { Compress = true, KeepQuality = true }.Ask(language), draft);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(draft), JsonNode.Parse(again)));
        Assert.False(unchanged.Changed);
    }

    [Fact]
    public async Task A_message_that_asks_for_what_it_can_not_do_changes_nothing()
    {
        foreach (var kind in Impossible)
        {
            var asked = Samples.Edits.First(edit => edit.Kinds.Contains(kind));
            var before = DraftEditor.NewTimeline(Upload);
            var (draft, report, said) = await AskAsync(asked.Ask(Language.English), before);

            Assert.Equal(before, draft);
            Assert.Equal((false, 0, 1), (report.Changed, report.Applied.Count, report.Declined.Count));
            Assert.Contains(report.Declined[0].Request, said, StringComparison.Ordinal);
        }
    }

    /// <summary>A small, short, slow source, for which many of the values are too large.</summary>
    [Fact]
    public async Task A_value_that_does_not_fit_the_source_is_declined_or_its_change_is_told()
    {
        var small = Upload with { Media = Upload.Media with { Bytes = 100_000, Width = 160, Height = 90, DurationSeconds = 4, FrameRate = 10 } };
        var told = new List<VideoEdit>();
        foreach (var asked in Samples.Edits.Where(edit => edit.Kinds.All(Capabilities.Kinds.Contains)))
        {
            // Relative values become absolute for every source; that is no change.
            if (!Describe(EditFitting.Fit(Samples.Request(asked), Samples.Source, null, Language.English).Edit).SequenceEqual(Describe(asked))) continue;
            var (draft, report, said) = await AskAsync(asked.Ask(Language.English), draft: null, small);
            var done = DraftReader.Read(JsonElement.Parse(draft), [small, small with { Id = Other.Id }, Music]).Edit;
            if (Describe(done).SequenceEqual(Describe(asked))) continue;
            Assert.True(report.Notes.Count + report.Declined.Count > 0, $"Asked for {asked}, done {done}, said \"{said}\".");
            Assert.All(report.Notes.Concat(report.Declined.Select(declined => declined.Request)), sentence => Assert.Contains(sentence, said, StringComparison.Ordinal));
            told.Add(asked);
        }

        Assert.NotEmpty(told);

        static IEnumerable<string> Describe(VideoEdit edit) => edit.Describe(Language.English);
    }

    private static async Task<(string Draft, EditReport Report, string Said)> AskAsync(string text, string? draft, Upload? upload = null)
    {
        Upload[] uploads = upload is null ? [Upload, Other, Music] : [upload, upload with { Id = Other.Id, FileName = Other.FileName }, Music];
        var answer = await new CompressionAgent().AnswerAsync(new AgentRequest(text, draft ?? DraftEditor.NewTimeline(uploads[0]), uploads), TestContext.Current.CancellationToken);
        var result = answer.Events.Single(item => (string)item["type"]! == "tool_result")["result"]!;
        var said = string.Concat(answer.Events.Where(item => (string)item["type"]! == "text").Select(item => (string)item["content"]!));
        return (answer.Draft!, EditReport.TryRead(JsonElement.Parse(result.ToJsonString()))!, said);
    }

    /// <summary>All that is done for an edit: the commands and the limits of the encoder.</summary>
    private static string WorkFor(VideoEdit edit)
    {
        var request = new EncodingRequest { Input = "/in/clip.mp4", Music = "/in/song.mp3", Output = "/out/a.mp4", WorkFolder = "/work", Edit = edit };
        var plan = EncodingPlanner.Plan(new Dictionary<string, SourceFacts>(StringComparer.Ordinal) { [request.Input] = Source, [request.Music] = Song }, request, new EncodingOptions());
        return string.Join('\n', [
            $"{plan.Mode} {plan.MaxBytes} {plan.FrameSizeIsRequested}",
            .. FfmpegCommands.Video(plan, plan.Layout, new RateControl.Quality(23), "v.mp4", 1),
            .. FfmpegCommands.AudioAndSubtitles(plan, AudioPlanner.Best(plan), "a.mp4"),
        ]);
    }
}
