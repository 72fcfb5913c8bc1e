using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;

namespace Compressor.Api.Tests;

/// <summary>Resumable uploads by tus 1.0.0, on both hosts.</summary>
public class TusTests : ApiTests
{
    protected override (string Key, string Value)[] Settings => [("Limits:MaxBytes", "1000"), ("Api:UploadBlockBytes", "65536")];

    [Fact]
    public async Task A_file_that_arrives_in_pieces_is_a_source_of_a_job_once_it_is_whole()
    {
        var url = await CreateAsync(11, "filename " + Base64("假期 1.mp4") + ", filetype " + Base64("video/mp4"));
        var id = url.Segments[^1];
        await AssertStandsAsync(url, 0, 11);
        using var first = await PatchAsync(url, 0, "video ");
        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);
        Assert.Equal("6", Header(first, "Upload-Offset"));
        Assert.True(DateTimeOffset.Parse(Header(first, "Upload-Expires")!, CultureInfo.InvariantCulture) > Host.Time.GetUtcNow().AddHours(20));
        await AssertProblemAsync(await StartAsync(id), 409, "upload_incomplete");
        await AssertStandsAsync(url, 6, 11);

        using var last = await PatchAsync(url, 6, "bytes");
        Assert.Equal("11", Header(last, "Upload-Offset"));
        await AssertStandsAsync(url, 11, 11);
        await JsonAsync(await StartAsync(id), HttpStatusCode.Accepted);
        var started = Assert.Single(Host.Jobs.Started);
        Assert.Equal("假期 1.mp4", started.Source.FileName);
        Assert.Equal("video bytes", await ReadBlobAsync(started.Source.Blob!));
    }

    [Fact]
    public async Task A_ticket_for_a_file_of_known_length_can_be_resumed()
    {
        var ticket = await JsonAsync(await Client.PostAsJsonAsync("/api/uploads", new { fileName = "a.mp4", bytes = 5 }), HttpStatusCode.Created);
        var resumable = ticket.GetProperty("resumable");
        Assert.Equal("tus", resumable.GetProperty("protocol").GetString());
        Assert.Equal(65536, resumable.GetProperty("blockBytes").GetInt32());
        using var sent = await PatchAsync(new Uri(resumable.GetProperty("url").GetString()!), 0, "video");
        Assert.Equal(HttpStatusCode.NoContent, sent.StatusCode);
        await JsonAsync(await StartAsync(ticket.GetProperty("id").GetString()!), HttpStatusCode.Accepted);
        Assert.Equal("a.mp4", Assert.Single(Host.Jobs.Started).Source.FileName);
        Assert.False((await TicketAsync()).TryGetProperty("resumable", out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task A_piece_that_begins_elsewhere_is_a_conflict(long offset)
    {
        var url = await CreateAsync(11);
        using var first = await PatchAsync(url, 0, "vid");
        await AssertProblemAsync(await PatchAsync(url, offset, "eo"), 409, "upload_offset_conflict");
        await AssertStandsAsync(url, 3, 11);
    }

    [Fact]
    public async Task A_piece_beyond_the_end_and_a_file_over_the_limit_are_refused()
    {
        var url = await CreateAsync(4);
        await AssertProblemAsync(await PatchAsync(url, 0, "video"), 413, "file_too_large");
        await AssertProblemAsync(await SendAsync(HttpMethod.Post, Uploads, ("Upload-Length", "1001")), 413, "file_too_large");
        await AssertProblemAsync(await Client.PostAsJsonAsync("/api/uploads", new { bytes = 1001 }), 413, "file_too_large");
        await AssertProblemAsync(await Client.PostAsJsonAsync("/api/uploads", new { bytes = -1 }), 400, "invalid_json");
        Assert.Empty(await UploadsAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task A_length_or_offset_that_is_none_is_refused(string? number)
    {
        await AssertProblemAsync(await SendAsync(HttpMethod.Post, Uploads, ("Upload-Length", number)), 400, "bad_request");
        using var body = Piece("x");
        await AssertProblemAsync(await SendAsync(HttpMethod.Patch, await CreateAsync(4), body, ("Upload-Offset", number)), 400, "bad_request");
    }

    [Fact]
    public async Task Only_pieces_are_taken()
    {
        var url = await CreateAsync(4);
        using var text = new StringContent("x");
        await AssertProblemAsync(await SendAsync(HttpMethod.Patch, url, text, ("Upload-Offset", "0")), 415, "unsupported_media_type");
        await AssertProblemAsync(await SendAsync(HttpMethod.Post, Uploads, ("Upload-Length", "4"), ("Upload-Metadata", "filename ?")), 400, "bad_request");
    }

    [Fact]
    public async Task Another_version_of_the_protocol_is_refused_with_the_one_that_is_spoken()
    {
        var url = await CreateAsync(4);
        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Patch, HttpMethod.Delete })
        {
            using var request = new HttpRequestMessage(method, url);
            request.Headers.Add("Tus-Resumable", "0.2.2");
            using var refused = await Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
            Assert.Equal("1.0.0", Header(refused, "Tus-Version"));
        }
    }

    [Fact]
    public async Task The_server_tells_what_it_can_do()
    {
        using var answer = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/api/uploads"));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("1.0.0", Header(answer, "Tus-Version"));
        Assert.Equal("creation,expiration,termination", Header(answer, "Tus-Extension"));
        Assert.Equal("1000", Header(answer, "Tus-Max-Size"));
    }

    [Fact]
    public async Task A_removed_upload_is_gone_whether_it_was_whole_or_not()
    {
        var (half, whole) = (await CreateAsync(4), await CreateAsync(2));
        using var first = await PatchAsync(half, 0, "vi");
        using var second = await PatchAsync(whole, 0, "vi");
        foreach (var url in new[] { half, whole })
        {
            using var removed = await SendAsync(HttpMethod.Delete, url);
            Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
            using var head = await SendAsync(HttpMethod.Head, url);
            Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
            await AssertProblemAsync(await PatchAsync(url, 0, "vi"), 404, "upload_not_found");
            await AssertProblemAsync(await StartAsync(url.Segments[^1]), 422, "upload_not_found");
        }

        Assert.Empty(await UploadsAsync());
        using var none = await SendAsync(HttpMethod.Head, new Uri(Client.BaseAddress!, "/api/uploads/none"));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task An_empty_file_has_arrived_at_once()
    {
        var url = await CreateAsync(0);
        await AssertStandsAsync(url, 0, 0);
        await JsonAsync(await StartAsync(url.Segments[^1]), HttpStatusCode.Accepted);
    }

    protected static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    protected Uri Uploads => new(Client.BaseAddress!, "/api/uploads");

    protected async Task<Uri> CreateAsync(long length, string? metadata = null)
    {
        using var created = await SendAsync(HttpMethod.Post, Uploads, ("Upload-Length", $"{length}"), ("Upload-Metadata", metadata));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("1.0.0", Header(created, "Tus-Resumable"));
        return created.Headers.Location!;
    }

    protected Task<HttpResponseMessage> PatchAsync(Uri url, long offset, string piece) => SendAsync(HttpMethod.Patch, url, Piece(piece), ("Upload-Offset", $"{offset}"));

    protected async Task AssertStandsAsync(Uri url, long offset, long length)
    {
        using var head = await SendAsync(HttpMethod.Head, url);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal($"{offset}", Header(head, "Upload-Offset"));
        Assert.Equal($"{length}", Header(head, "Upload-Length"));
        Assert.True(head.Headers.CacheControl!.NoStore);
    }

    protected Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri url, params (string Name, string? Value)[] headers) => SendAsync(method, url, null, headers);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri url, HttpContent? content, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        foreach (var (name, value) in headers)
        {
            if (value is not null) request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    private static StringContent Piece(string text) => new(text) { Headers = { ContentType = new MediaTypeHeaderValue("application/offset+octet-stream") } };

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    private Task<HttpResponseMessage> StartAsync(string upload) => Client.PostAsJsonAsync("/api/jobs", new { source = new { upload }, prompt = Prompt });
}

/// <summary>What only a host with a clock of its own, or with a connection that can be cut, shows.</summary>
public class DiskTusTests : TusTests
{
    [Fact]
    public async Task An_upload_expires_a_day_after_its_last_piece()
    {
        var url = await CreateAsync(9);
        Host.Time.Advance(TimeSpan.FromHours(23));
        using var first = await PatchAsync(url, 0, "vid");
        Host.Time.Advance(TimeSpan.FromHours(23));
        await AssertStandsAsync(url, 3, 9);
        Host.Time.Advance(TimeSpan.FromHours(2));
        using var head = await SendAsync(HttpMethod.Head, url);
        Assert.Equal(HttpStatusCode.Gone, head.StatusCode);
        await AssertProblemAsync(await PatchAsync(url, 3, "eo"), 410, "upload_not_found");
    }

    [Fact]
    public async Task A_connection_that_is_cut_leaves_what_has_come_and_the_upload_goes_on_from_there()
    {
        var url = await CreateAsync(10);
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(url.Host, url.Port);
            await using var stream = socket.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"PATCH {url.AbsolutePath} HTTP/1.1\r\nHost: {url.Authority}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: 10\r\n\r\nvideo "));
            // The server has read it once it has written it.
            while (await OffsetAsync(url) < 6) await Task.Yield();
        }

        // It may take a moment to notice that nothing more will come; the next piece does not wait for that.
        using var next = await PatchAsync(url, 6, "byte");
        Assert.Equal(HttpStatusCode.NoContent, next.StatusCode);
        await AssertStandsAsync(url, 10, 10);
    }

    private async Task<long> OffsetAsync(Uri url)
    {
        using var head = await SendAsync(HttpMethod.Head, url);
        return long.Parse(head.Headers.GetValues("Upload-Offset").Single());
    }
}

/// <summary>A host whose only limit is its disk.</summary>
public class DiskRoomTests : ApiTests
{
    protected override (string Key, string Value)[] Settings => [("Limits:MaxBytes", $"{long.MaxValue}")];

    [Fact]
    public async Task A_file_for_which_the_disk_has_no_room_is_refused_before_it_is_sent()
    {
        var free = (await JsonAsync(await Client.GetAsync("/api/about"), HttpStatusCode.OK)).GetProperty("freeBytes").GetInt64();
        await AssertProblemAsync(await Client.PostAsJsonAsync("/api/uploads", new { bytes = 4 * free }), 507, "disk_full");
        using var creation = new HttpRequestMessage(HttpMethod.Post, "/api/uploads") { Headers = { { "Tus-Resumable", "1.0.0" }, { "Upload-Length", $"{4 * free}" } } };
        await AssertProblemAsync(await Client.SendAsync(creation), 507, "disk_full");
    }
}
