using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Compressor.Api.Tests;

public class UploadTests : ApiTests
{
    protected override (string Key, string Value)[] Settings => [("Limits:MaxBytes", "1000")];

    [Fact]
    public async Task A_ticket_takes_the_file_once_and_is_a_source_of_a_job()
    {
        var ticket = await TicketAsync("假期 1.mp4");
        Assert.Equal("PUT", ticket.GetProperty("method").GetString());
        Assert.Equal(1000, ticket.GetProperty("maxBytes").GetInt64());
        Assert.True(ticket.GetProperty("expiresAt").GetDateTimeOffset() > Host.Time.GetUtcNow());
        var id = ticket.GetProperty("id").GetString();
        await AssertProblemAsync(await StartAsync(id), 422, "upload_not_found");

        using var put = await PutAsync(ticket, "video bytes");
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        using var again = await PutAsync(ticket, "other bytes");
        Assert.InRange((int)again.StatusCode, 400, 499);

        await JsonAsync(await StartAsync(id), HttpStatusCode.Accepted);
        var started = Assert.Single(Host.Jobs.Started);
        Assert.Equal("假期 1.mp4", started.Source.FileName);
        Assert.Equal("video bytes", await ReadBlobAsync(started.Source.Blob!));
    }

    [Fact]
    public async Task A_ticket_needs_no_body() => Assert.Equal(32, (await TicketAsync()).GetProperty("id").GetString()!.Length);

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("..")]
    [InlineData("a\\..\\b\u0000")]
    public async Task A_hostile_file_name_stays_a_name(string fileName)
    {
        var ticket = await TicketAsync(fileName);
        using var put = await PutAsync(ticket, "x");
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        Assert.StartsWith("tickets/" + ticket.GetProperty("id").GetString() + "/", Assert.Single(await UploadsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_does_not_let_its_holder_read()
    {
        var ticket = await TicketAsync();
        using var put = await PutAsync(ticket, "x");
        using var read = await Client.GetAsync(ticket.GetProperty("url").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
    }

    [Fact]
    public async Task A_result_is_downloaded_by_a_link_with_ranges_under_its_name()
    {
        var id = await StartJobAsync();
        await AssertProblemAsync(await Client.GetAsync($"/api/jobs/{id}/result"), 409, "job_not_finished");
        using var redirect = await DownloadAsync(id);
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
    }

    [Fact]
    public async Task No_signature_and_no_users_URL_reaches_the_log()
    {
        using var put = await PutAsync(await TicketAsync(), "x");
        using var redirect = await DownloadAsync(await StartJobAsync());
        using var result = await Client.GetAsync(redirect.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, result.StatusCode);
        Host.Jobs.CreditsFailure = new InvalidOperationException("marker");
        using var failed = await Client.GetAsync("/api/credits");

        Assert.Contains("marker", Host.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("signature=", Host.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("sig=", Host.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("public.example", Host.Log, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> StartAsync(string? upload) => Client.PostAsJsonAsync("/api/jobs", new { source = new { upload }, prompt = Prompt });
}

/// <summary>The links of a host whose blobs lie on disk, which it serves and checks itself.</summary>
public class DiskLinkTests : ApiTests
{
    protected override (string Key, string Value)[] Settings => [("Limits:MaxBytes", "1000")];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_over_the_limit_leaves_nothing(bool lengthIsKnown)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Url(await TicketAsync())) { Content = new ByteArrayContent(new byte[1001]) };
        request.Headers.TransferEncodingChunked = !lengthIsKnown;
        await AssertProblemAsync(await Client.SendAsync(request), 413, "file_too_large");
        Assert.Empty(await UploadsAsync());
    }

    [Fact]
    public async Task A_second_file_by_the_same_ticket_is_a_problem()
    {
        var ticket = await TicketAsync();
        using var put = await PutAsync(ticket, "x");
        await AssertProblemAsync(await PutAsync(ticket, "y"), 409, "upload_exists");
    }

    [Fact]
    public async Task A_ticket_is_for_its_own_blob_and_its_own_time()
    {
        var url = Url(await TicketAsync());
        await AssertProblemAsync(await Client.GetAsync(url), 403, "link_expired");
        await AssertProblemAsync(await PutAsync(url.Replace("/uploads/", "/results/")), 403, "link_expired");
        await AssertProblemAsync(await PutAsync(url.Replace("max=1000", "max=9000")), 403, "link_expired");
        Host.Time.Advance(TimeSpan.FromHours(1));
        await AssertProblemAsync(await PutAsync(url), 403, "link_expired");
        await AssertProblemAsync(await Client.GetAsync("/api/blobs/state/records/secret"), 403, "link_expired");
        Assert.Empty(await UploadsAsync());
    }

    [Fact]
    public async Task A_link_to_a_result_lives_a_quarter_of_an_hour()
    {
        using var redirect = await DownloadAsync(await StartJobAsync());
        Host.Time.Advance(TimeSpan.FromMinutes(15));
        await AssertProblemAsync(await Client.GetAsync(redirect.Headers.Location), 403, "link_expired");
    }

    private static string Url(JsonElement ticket) => ticket.GetProperty("url").GetString()!;

    private Task<HttpResponseMessage> PutAsync(string url) => Client.PutAsync(url, new StringContent("x"));
}
