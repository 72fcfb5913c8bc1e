using System.Text.Json.Nodes;
using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Renderer.Tests;

public class EstimateEndpointTests(Clips clips) : IVideoEstimator
{
    private EncodingRequest? _request;

    private EncodingException? Refusal { get; init; }

    Task<EncodingEstimate> IVideoEstimator.EstimateAsync(EncodingRequest request, CancellationToken cancellationToken)
    {
        Assert.True(Directory.Exists(request.WorkFolder));
        _request = request;
        return Refusal is null
            ? Task.FromResult(new EncodingEstimate
            {
                Bytes = 49_000,
                LeastBytes = 48_000,
                MostBytes = 50_000,
                Width = 320,
                Height = 180,
                FrameRate = 25,
                DurationSeconds = 3,
                Codec = "h264",
                Sound = new ExpectedSound(24_000, 1, IsCopied: false),
                Quality = new QualityReport(0.95) { WorstTenth = 0.94, Level = PictureLevel.Softer },
                SufficientBytes = 80_000,
                Method = EncodingMethod.TwoPass,
                EncodingSeconds = 1.26,
                Notes = [new EncodingNote("sound_reduced", "Less sound.", "声音较少。")],
            })
            : throw Refusal;
    }

    [Fact]
    public async Task A_message_is_estimated_without_being_sent()
    {
        await using var backend = await StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        var draft = await backend.DraftAsync(session);
        var answer = (await EstimateAsync(backend, session, new { message = "compress to under 50 kB and add subtitles" }))["data"]!;

        var estimate = answer["estimate"]!;
        Assert.Equal((49_000, 48_000, 50_000, "mp4"), ((long)estimate["size"]!, (long)estimate["least"]!, (long)estimate["most"]!, (string)estimate["format"]!));
        Assert.Equal((320, 180, 25, 3, 1.3), ((int)estimate["width"]!, (int)estimate["height"]!, (double)estimate["fps"]!, (double)estimate["duration"]!, (double)estimate["seconds"]!));
        Assert.Equal(("h264", 24_000, 1, false), ((string)estimate["codec"]!, (int)estimate["sound"]!["bit_rate"]!, (int)estimate["sound"]!["channels"]!, (bool)estimate["sound"]!["copied"]!));
        Assert.Equal((0.95, "picture_softer", 0.94, 80_000), ((double)estimate["ssim"]!, (string)estimate["quality"]!["level"]!, (double)estimate["quality"]!["worst_tenth"]!, (long)estimate["quality"]!["sufficient_bytes"]!));
        Assert.Equal(("sound_reduced", "声音较少。"), ((string)estimate["notes"]![0]!["code"]!, (string)estimate["notes"]![0]!["text_zh"]!));
        Assert.Equal(50_000, (long)answer["report"]!["held"]!["size"]!["bytes"]!);
        Assert.Contains("subtitles", (string)answer["report"]!["declined"]![0]!["request"]!, StringComparison.Ordinal);

        Assert.Equal(50_000, _request!.Edit.Size!.Bytes);
        // Neither edited nor kept.
        Assert.True(JsonNode.DeepEquals(draft, await backend.DraftAsync(session)));
        Assert.False(Directory.Exists(_request.WorkFolder));
        Assert.Single(backend.MediaFiles());
    }

    [Fact]
    public async Task Without_a_message_the_draft_is_estimated()
    {
        await using var backend = await StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.SayAsync(session, "compress to under 60 kB");
        var answer = (await EstimateAsync(backend, session, new { }))["data"]!;
        Assert.Equal((49_000, 60_000), ((long)answer["estimate"]!["size"]!, _request!.Edit.Size!.Bytes));
        Assert.Null(answer["report"]);
    }

    [Theory]
    [InlineData("good morning")]
    [InlineData("add subtitles")]
    public async Task What_edits_nothing_is_not_estimated(string message)
    {
        await using var backend = await StartAsync();
        var answer = (await EstimateAsync(backend, await backend.CreateSessionWithVideoAsync(clips.Video), new { message }))["data"]!;
        Assert.Null(answer["estimate"]);
        Assert.NotEqual("", (string)answer["text"]!);
        Assert.Null(_request);
    }

    [Fact]
    public async Task A_render_that_would_fail_is_told_as_its_status_would_say()
    {
        var tests = new EstimateEndpointTests(clips) { Refusal = new EncodingException(RenderErrorCodes.ImpossibleSize, "Too small.") { SmallestBytes = 70_000, FittingSeconds = 2 } };
        await using var backend = await tests.StartAsync();
        var answer = (await EstimateAsync(backend, await backend.CreateSessionWithVideoAsync(clips.Video), new { message = "compress to under 50 kB" }))["data"]!;
        Assert.Equal((RenderErrorCodes.ImpossibleSize, "Too small.", 70_000, 2), ((string)answer["error_code"]!, (string)answer["error"]!, (long)answer["smallest_bytes"]!, (double)answer["fitting_seconds"]!));
        Assert.Null(answer["estimate"]);
    }

    [Fact]
    public async Task Sessions_say_that_there_are_estimates_and_others_have_none_of_them()
    {
        await using var backend = await StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        Assert.True((bool)(await backend.PostAsync("/api/tasks/me/with-session/nemo_agent", new { }))["data"]!["estimates"]!);
        Assert.Equal(400, (int)(await EstimateAsync(backend, session, new { message = " " }))["code"]!);
        await backend.SignInAsync("client-2");
        Assert.Equal(1002, (int)(await EstimateAsync(backend, session, new { message = "compress to under 50 kB" }))["code"]!);
    }

    private Task<Backend> StartAsync() => Backend.StartAsync(services: services => services.AddSingleton<IVideoEstimator>(this));

    private static Task<JsonNode> EstimateAsync(Backend backend, string session, object body) => backend.PostAsync($"/api/estimate/nemo_agent/me/{session}", body);
}
