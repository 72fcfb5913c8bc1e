using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Compressor.Core.Storage;

namespace Compressor.Api.Tests;

public class UploadTests : ApiTests
{
    protected override (string Key, string Value)[] Settings => [("Limits:MaxBytes", "1000")];

    [Fact]
    public async Task A_ticket_takes_the_file_once_and_is_a_source_of_a_job()
    {
        var ticket = await JsonAsync(await Client.PostAsJsonAsync("/api/uploads", new { fileName = "假期 1.mp4" }), HttpStatusCode.Created);
        Assert.Equal("PUT", ticket.GetProperty("method").GetString());
        Assert.Equal(1000, ticket.GetProperty("maxBytes").GetInt64());
        Assert.True(ticket.GetProperty("expiresAt").GetDateTimeOffset() > Host.Time.GetUtcNow());
        var id = ticket.GetProperty("id").GetString();
        await AssertProblemAsync(await StartAsync(id), 422, "upload_not_found");

        var url = ticket.GetProperty("url").GetString();
        using var put = await Client.PutAsync(url, new StringContent("video bytes"));
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        await AssertProblemAsync(await Client.PutAsync(url, new StringContent("other bytes")), 409, "upload_exists");

        await JsonAsync(await StartAsync(id), HttpStatusCode.Accepted);
        var started = Assert.Single(Host.Jobs.Started);
        Assert.Equal("假期 1.mp4", started.Source.FileName);
        Assert.Equal("video bytes", await ReadBlobAsync(started.Source.Blob!));
    }

    [Fact]
    public async Task A_ticket_needs_no_body() =>
        Assert.Equal(32, (await JsonAsync(await Client.PostAsync("/api/uploads", null), HttpStatusCode.Created)).GetProperty("id").GetString()!.Length);

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("..")]
    [InlineData("a\\..\\b\u0000")]
    public async Task A_hostile_file_name_stays_a_name(string fileName)
    {
        var ticket = await JsonAsync(await Client.PostAsJsonAsync("/api/uploads", new { fileName }), HttpStatusCode.Created);
        using var put = await Client.PutAsync(ticket.GetProperty("url").GetString(), new StringContent("x"));
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        Assert.StartsWith("tickets/" + ticket.GetProperty("id").GetString() + "/", Assert.Single(await UploadsAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_over_the_limit_leaves_nothing(bool lengthIsKnown)
    {
        var url = (await JsonAsync(await Client.PostAsync("/api/uploads", null), HttpStatusCode.Created)).GetProperty("url").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = new ByteArrayContent(new byte[1001]) };
        request.Headers.TransferEncodingChunked = !lengthIsKnown;
        await AssertProblemAsync(await Client.SendAsync(request), 413, "file_too_large");
        Assert.Empty(await UploadsAsync());
    }

    [Fact]
    public async Task A_ticket_is_for_its_own_blob_and_its_own_time()
    {
        var url = (await JsonAsync(await Client.PostAsync("/api/uploads", null), HttpStatusCode.Created)).GetProperty("url").GetString()!;
        await AssertProblemAsync(await Client.GetAsync(url), 403, "link_expired");
        await AssertProblemAsync(await Client.PutAsync(url.Replace("/uploads/", "/results/"), new StringContent("x")), 403, "link_expired");
        await AssertProblemAsync(await Client.PutAsync(url.Replace("max=1000", "max=9000"), new StringContent("x")), 403, "link_expired");
        Host.Time.Advance(TimeSpan.FromHours(1));
        await AssertProblemAsync(await Client.PutAsync(url, new StringContent("x")), 403, "link_expired");
        await AssertProblemAsync(await Client.GetAsync("/api/blobs/state/records/secret"), 403, "link_expired");
        Assert.Empty(await UploadsAsync());
    }

    [Fact]
    public async Task A_result_is_downloaded_by_a_short_lived_link_with_ranges_under_its_name()
    {
        var id = await StartJobAsync();
        await AssertProblemAsync(await Client.GetAsync($"/api/jobs/{id}/result"), 409, "job_not_finished");
        var blob = new BlobName("results", $"{id}/假期-compressed.mp4");
        await Host.Blobs.WriteAsync(blob, new MemoryStream("hello world"u8.ToArray()), new BlobWriteOptions { ContentType = "video/mp4" });
        Host.Jobs.Change(id, job => job with { Status = Core.Jobs.JobState.Completed, Result = Hosts.ScriptedJobs.ResultAt(blob, "假期-compressed.mp4") });

        using var redirect = await Client.GetAsync($"/api/jobs/{id}/result");
        Assert.Equal(HttpStatusCode.Redirect, redirect.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, redirect.Headers.Location);
        request.Headers.Range = new RangeHeaderValue(6, null);
        using var part = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("world", await part.Content.ReadAsStringAsync());
        Assert.Equal("假期-compressed.mp4", part.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("video/mp4", part.Content.Headers.ContentType!.MediaType);
        using var head = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, redirect.Headers.Location));
        Assert.Equal(11, head.Content.Headers.ContentLength);

        Host.Time.Advance(TimeSpan.FromMinutes(15));
        await AssertProblemAsync(await Client.GetAsync(redirect.Headers.Location), 403, "link_expired");
    }

    [Fact]
    public async Task No_signature_and_no_users_URL_reaches_the_log()
    {
        var ticket = await JsonAsync(await Client.PostAsync("/api/uploads", null), HttpStatusCode.Created);
        using var put = await Client.PutAsync(ticket.GetProperty("url").GetString(), new StringContent("x"));
        var id = await StartJobAsync();
        var blob = new BlobName("results", "a.mp4");
        await Host.Blobs.WriteAsync(blob, new MemoryStream([1]), new BlobWriteOptions());
        Host.Jobs.Change(id, job => job with { Status = Core.Jobs.JobState.Completed, Result = Hosts.ScriptedJobs.ResultAt(blob, "a.mp4") });
        using var redirect = await Client.GetAsync($"/api/jobs/{id}/result");
        using var result = await Client.GetAsync(redirect.Headers.Location);
        Host.Jobs.CreditsFailure = new InvalidOperationException("marker");
        using var failed = await Client.GetAsync("/api/credits");

        Assert.Contains("marker", Host.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("signature=", Host.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("public.example", Host.Log, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> StartAsync(string? upload) => Client.PostAsJsonAsync("/api/jobs", new { source = new { upload }, prompt = Prompt });
}
