using Compressor.Core.Estimates;
using Compressor.Core.Jobs;
using Compressor.Core.Tests.Workflow;
using Compressor.Errors;
using Compressor.TestSupport.Nemo;

namespace Compressor.Core.Tests.Estimates;

public class EstimateTests
{
    private const string Expected =
        """
        {"report":{"changed":true,"applied":["size"],"declined":[{"kind":null,"request":"subtitles"}],"held":{"size":{"bytes":10000000,"platform":"discord"}},"notes":[]},"text":"Set.",
         "estimate":{"format":"mp4","size":9930000,"least":9700000,"most":10000000,"width":1280,"height":720,"fps":25,"duration":60,"codec":"h264","sound":{"bit_rate":96000,"channels":2,"copied":false},
          "ssim":0.97,"quality":{"level":"small_details_lost","worst_tenth":0.95},"seconds":42.4,"notes":[{"code":"small_details_lost","text":"Small details will be lost.","text_zh":"会丢失少量细节。"}]}}
        """;

    [Fact]
    public async Task What_a_job_would_do_is_told_without_starting_one()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Estimate = Expected });
        var estimate = await EstimateAsync(fixture, "compress for Discord and add subtitles");
        Assert.Equal(("holiday.mp4", 10_000_000L, "discord"), (estimate.Input, estimate.Limit!.Bytes, estimate.Limit.Platform));
        Assert.NotNull(estimate.Limit.AsOf);
        Assert.NotNull(estimate.Limit.Source);
        Assert.Equal("subtitles", Assert.Single(estimate.Declined).Request);
        Assert.Equal((9_930_000, 9_700_000, 10_000_000, 1280, 0.97, 42.4), (estimate.Result!.Bytes, estimate.Result.LeastBytes, estimate.Result.MostBytes, estimate.Result.Width, estimate.Result.Ssim, estimate.Result.Seconds));
        Assert.Equal(new EstimatedSound(96_000, 2, false), estimate.Result.Sound);
        Assert.Equal(
            [
                $"Understood: {estimate.Understood[0]}.", "Left out: subtitles.",
                "Expected: about 9.9 MB (9.7 MB to 10.0 MB), 1280x720 at 25 frames a second, H.264, sound at 96 kbit/s.", "Small details will be lost.", "It takes less than a minute.",
            ],
            EstimatePhrases.Sentences(estimate));
        Assert.Empty(fixture.Backend.Messages);
        Assert.Empty(fixture.Backend.Renders);
        Assert.Empty(fixture.Started.Instances);
        Assert.Single(fixture.Backend.Of(NemoRoute.Upload));
    }

    [Fact]
    public async Task It_is_told_in_the_language_of_the_sentence()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Estimate = Expected });
        var estimate = await EstimateAsync(fixture, "压缩到10KB以内");
        Assert.Contains("预计：约 9.9 MB（9.7 MB 至 10.0 MB），1280x720，每秒 25 帧，H.264，声音 96 kbit/s。会丢失少量细节。需要不到 1 分钟。", estimate.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_sentence_about_the_same_file_does_not_send_it_again()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Estimate = Expected });
        await EstimateAsync(fixture, "make it vertical");
        await EstimateAsync(fixture, "compress to 10 kB");
        Assert.Single(fixture.Backend.Of(NemoRoute.Upload));
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.Estimate).Count);

        // A session that has expired is no loss.
        fixture.Backend.Script.Next(NemoRoute.Estimate, new Fault.Status(200, """{"code":1002,"message":"session not found"}"""));
        Assert.NotNull((await EstimateAsync(fixture, "compress to 10 kB")).Result);
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.Upload).Count);

        // Another file of the same name is another file.
        await fixture.Blobs.WriteAsync(new("uploads", "holiday.mp4"), new MemoryStream(TestSupport.TestClips.Mp4()), new Storage.BlobWriteOptions());
        await EstimateAsync(fixture, "compress to 10 kB");
        Assert.Equal(3, fixture.Backend.Of(NemoRoute.Upload).Count);
    }

    [Fact]
    public async Task A_file_that_fits_needs_no_backend()
    {
        await using var fixture = await JobFixture.StartAsync();
        var estimate = await EstimateAsync(fixture, "compress to under 500MB");
        Assert.True(estimate.Result!.IsOriginal);
        Assert.Equal((estimate.InputBytes, 500_000_000L), (estimate.Result.Bytes, estimate.Limit!.Bytes));
        Assert.Equal(JobResult.AlreadyFits, Assert.Single(estimate.Notes).Code);
        Assert.Equal(estimate.Notes[0].Text, estimate.Text);
        Assert.Empty(fixture.Backend.Requests);
    }

    [Theory]
    [InlineData("""{"text":"","error":"No.","error_code":"impossible_size","smallest_bytes":70000}""", "impossible_size", "Ask for 70 kB or more.")]
    [InlineData("""{"text":"I can't.","report":{"changed":false,"applied":[],"declined":[{"kind":"size","request":"under 1 kB","reason":"I can't."}],"notes":[]}}""", "not_possible", "I can't.")]
    [InlineData("""{"text":"Which one?"}""", "agent_question", "Which one?")]
    public async Task How_the_job_would_fail_is_told(string answer, string code, string said)
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Estimate = answer });
        var estimate = await EstimateAsync(fixture, "compress to 1 kB");
        Assert.Equal(code, estimate.Error!.Code);
        Assert.Contains(said, estimate.Text, StringComparison.Ordinal);
        Assert.Null(estimate.Result);
    }

    [Fact]
    public async Task What_the_backend_can_t_do_is_told_before_the_file_is_sent()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Estimate = Expected, Capabilities = ["size"] });
        Assert.Equal(Failures.NotPossible.Code, (await EstimateAsync(fixture, "turn it upside down")).Error!.Code);
        Assert.Empty(fixture.Backend.Of(NemoRoute.Upload));
    }

    [Fact]
    public async Task A_backend_without_estimates_is_sent_nothing()
    {
        await using var fixture = await JobFixture.StartAsync();
        Assert.Equal(Failures.EstimatesUnsupported.Code, (await Assert.ThrowsAsync<JobException>(() => EstimateAsync(fixture, "make it vertical"))).Error.Code);
        Assert.Empty(fixture.Backend.Of(NemoRoute.Upload));
    }

    [Theory]
    [InlineData("uploads/none.mp4", "compress to 10MB", "source_not_found")]
    [InlineData("uploads/holiday.mp4", " ", "prompt_invalid")]
    public async Task What_can_t_start_a_job_is_refused(string blob, string prompt, string code)
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Estimate = Expected });
        Assert.Equal(code, (await Assert.ThrowsAsync<JobException>(() => EstimateAsync(fixture, prompt, blob))).Error.Code);
    }

    private static Task<Estimate> EstimateAsync(JobFixture fixture, string prompt, string blob = JobFixture.Source) =>
        fixture.Get<IEstimates>().EstimateAsync(new EstimateRequest { Source = new JobSource { Blob = blob }, Prompt = prompt }, TestContext.Current.CancellationToken);
}
