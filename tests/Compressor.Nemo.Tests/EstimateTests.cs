using Compressor.Edits;
using Compressor.TestSupport.Nemo;

namespace Compressor.Nemo.Tests;

public class EstimateTests
{
    [Fact]
    public async Task An_estimate_is_read_whole()
    {
        await using var nemo = await NemoFixture.StartAsync(script: new NemoScript
        {
            Estimate =
                """
                {"report":{"changed":true,"applied":["size","mute"],"declined":[{"kind":null,"request":"subtitles"}],"held":{"size":{"bytes":50000},"mute":true},"notes":["It is Tuesday."]},"text":"Set.",
                 "estimate":{"format":"mp4","size":49000,"least":48000,"most":50000,"width":320,"height":180,"fps":29.97,"duration":3.5,"codec":"h264",
                  "sound":{"bit_rate":24000,"channels":1,"copied":false},"ssim":0.95,"quality":{"level":"picture_softer","worst_tenth":0.9,"sufficient_bytes":80000},"seconds":12.5,
                  "notes":[{"code":"sound_reduced","text":"Less.","text_zh":"较少。"},{"code":"odd"}]}}
                """,
        });
        var session = await nemo.ConnectAsync();
        Assert.True(session.Estimates);
        var answer = await nemo.Client.EstimateAsync(session.SessionId, "under 50 kB, no sound, subtitles");
        Assert.Contains("under 50 kB, no sound, subtitles", nemo.Backend.Of(NemoRoute.Estimate)[0].Body, StringComparison.Ordinal);
        Assert.Equal("Set.", answer.Text);
        Assert.Equal([EditKind.Size, EditKind.Mute], answer.Report!.Applied);
        Assert.Equal((50_000, true), (answer.Report.Held!.Size!.Bytes, answer.Report.Held.Mute));
        var result = answer.Result!;
        Assert.Equal((49_000, 48_000L, 50_000L, "mp4", 320, 180), (result.Bytes, result.LeastBytes, result.MostBytes, result.Format, result.Width, result.Height));
        Assert.Equal((29.97, 3.5, "h264", 0.95, 12.5), (result.FrameRate, result.DurationSeconds, result.VideoCodec, result.Ssim, result.Seconds));
        Assert.Equal(new ExpectedSound(24_000, 1, false), result.Sound);
        Assert.Equal(new MeasuredQuality("picture_softer") { WorstTenth = 0.9, SufficientBytes = 80_000 }, result.Quality);
        Assert.Equal([new RenderNote("sound_reduced", "Less.", "较少。")], result.Notes);
        Assert.Null(answer.Failed);
    }

    [Fact]
    public async Task A_render_that_would_fail_is_read_as_its_status_would_be()
    {
        await using var nemo = await NemoFixture.StartAsync(script: new NemoScript { Estimate = """{"text":"","error":"Too small.","error_zh":"太小。","error_code":"impossible_size","smallest_bytes":70000,"fitting_seconds":2}""" });
        var answer = await nemo.Client.EstimateAsync((await nemo.ConnectAsync()).SessionId, message: null);
        Assert.Equal((RenderPhase.Failed, "impossible_size", "Too small.", "太小。", 70_000L, 2.0), (answer.Failed!.Phase, answer.Failed.ErrorCode, answer.Failed.Error, answer.Failed.ChineseError, answer.Failed.SmallestBytes, answer.Failed.FittingSeconds));
        Assert.Null(answer.Result);
        Assert.DoesNotContain("message", nemo.Backend.Of(NemoRoute.Estimate)[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_backends_do_not_say_that_they_have_estimates()
    {
        await using var nemo = await NemoFixture.StartAsync();
        Assert.False((await nemo.ConnectAsync()).Estimates);
    }
}
