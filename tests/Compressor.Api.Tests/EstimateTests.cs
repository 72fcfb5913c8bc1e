using System.Net;
using System.Net.Http.Json;
using Compressor.Errors;

namespace Compressor.Api.Tests;

public class EstimateTests : ApiTests
{
    [Fact]
    public async Task What_a_job_would_do_is_told_and_none_is_started()
    {
        using var response = await Client.PostAsJsonAsync("/api/estimates", new
        {
            source = new { url = "https://public.example/clip.mp4?sig=secret" },
            prompt = "for Discord",
            attachments = new[] { new { url = "https://public.example/song.mp3" } },
        });
        var estimate = await JsonAsync(response, HttpStatusCode.OK);
        Assert.Equal(49_000_000, estimate.GetProperty("result").GetProperty("bytes").GetInt64());
        Assert.Equal("small_details_lost", estimate.GetProperty("result").GetProperty("quality").GetProperty("level").GetString());
        Assert.Equal(("discord", "2026-08-01"), (estimate.GetProperty("limit").GetProperty("platform").GetString(), estimate.GetProperty("limit").GetProperty("asOf").GetString()));
        Assert.Equal("subtitles", estimate.GetProperty("declined")[0].GetProperty("request").GetString());
        Assert.Equal("size", estimate.GetProperty("kinds")[0].GetString());
        Assert.False(estimate.TryGetProperty("sessionId", out _));
        var asked = Assert.Single(Host.Estimates.Asked);
        Assert.Equal("https://public.example/clip.mp4?sig=secret", asked.Source.Url!.AbsoluteUri);
        Assert.Single(asked.Attachments!);
        Assert.Empty(Host.Jobs.Started);
        Assert.DoesNotContain("secret", Host.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_can_be_asked_about_before_its_job()
    {
        var ticket = await TicketAsync("a.mp4");
        (await PutAsync(ticket, "video")).EnsureSuccessStatusCode();
        var source = new { upload = ticket.GetProperty("id").GetString() };
        await JsonAsync(await Client.PostAsJsonAsync("/api/estimates", new { source, prompt = Prompt }), HttpStatusCode.OK);
        await JsonAsync(await Client.PostAsJsonAsync("/api/jobs", new { source, prompt = Prompt }), HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("{", 400, "invalid_json")]
    [InlineData("{}", 400, "prompt_invalid")]
    [InlineData("{\"prompt\":\"compress\"}", 400, "source_invalid")]
    [InlineData("{\"prompt\":\"compress\",\"source\":{\"url\":\"http://localhost/a.mp4\"}}", 400, "source_url_refused")]
    [InlineData("{\"prompt\":\"compress\",\"source\":{\"blob\":\"results/a.mp4\"}}", 400, "source_not_allowed")]
    [InlineData("{\"prompt\":\"compress\",\"source\":{\"blob\":\"uploads/none.mp4\"}}", 422, "source_not_found")]
    [InlineData("{\"prompt\":\"compress\",\"source\":{\"upload\":\"0\"}}", 422, "upload_not_found")]
    public async Task What_could_not_start_a_job_is_refused_likewise(string body, int status, string code) =>
        await AssertProblemAsync(await PostAsync("/api/estimates", body), status, code);

    [Fact]
    public async Task A_sentence_is_read_without_its_file()
    {
        var file = new { name = "Holiday.MOV", bytes = 120_000_000L, width = 1920, height = 1080, durationSeconds = 62.5 };
        var estimate = await JsonAsync(await Client.PostAsJsonAsync("/api/estimates", new { prompt = "for Disc", detail = "reading", file }), HttpStatusCode.OK);
        Assert.Equal(("Holiday.MOV", 120_000_000L), (estimate.GetProperty("input").GetString(), estimate.GetProperty("inputBytes").GetInt64()));
        Assert.Equal(new Media.MediaFacts { Format = "mov", Bytes = 120_000_000, Width = 1920, Height = 1080, DurationSeconds = 62.5 }, Assert.Single(Host.Estimates.Read).File);
        Assert.Empty(Host.Estimates.Asked);

        // Nothing is wrong with a sentence that is not there yet, and what follows a job is only read.
        await JsonAsync(await Client.PostAsJsonAsync("/api/estimates", new { prompt = "", detail = "reading" }), HttpStatusCode.OK);
        await JsonAsync(await Client.PostAsJsonAsync("/api/estimates", new { prompt = "a bit smaller", job = "some" }), HttpStatusCode.OK);
        await AssertProblemAsync(await Client.PostAsJsonAsync("/api/estimates", new { prompt = "a bit smaller", job = "none" }), 404, "job_not_found");
        await AssertProblemAsync(await PostAsync("/api/estimates", "{\"prompt\":\"x\",\"detail\":\"deep\"}"), 400, "invalid_json");
    }

    [Fact]
    public async Task A_form_is_refused() =>
        await AssertProblemAsync(await Client.PostAsync("/api/estimates", new MultipartFormDataContent { { new StringContent(Prompt), "prompt" } }), 415, "unsupported_media_type");

    [Fact]
    public async Task Backends_without_estimates_are_said_to_have_none()
    {
        Host.Estimates.Refusal = Failures.EstimatesUnsupported;
        await AssertProblemAsync(await AskAsync(), 501, "estimates_unsupported");
    }

    [Fact]
    public async Task An_estimate_that_takes_too_long_is_given_up_before_the_platform_does()
    {
        Host.Estimates.Hangs = true;
        var answer = AskAsync();
        await Host.Estimates.Arrived.Task;
        Host.Time.Advance(TimeSpan.FromSeconds(211));
        await AssertProblemAsync(await answer, 504, "estimate_timed_out");
    }

    private Task<HttpResponseMessage> AskAsync() => Client.PostAsJsonAsync("/api/estimates", new { source = new { url = "https://public.example/a.mp4" }, prompt = Prompt });
}
