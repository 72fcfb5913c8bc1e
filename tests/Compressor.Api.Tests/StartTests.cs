using System.Net;
using System.Net.Http.Json;
using Compressor.Storage;

namespace Compressor.Api.Tests;

public class StartTests : ApiTests
{
    protected override (string Key, string Value)[] Settings => [("Limits:MaxBytes", "1000")];

    [Fact]
    public async Task A_started_job_says_where_to_look_and_when()
    {
        using var response = await Client.PostAsJsonAsync("/api/jobs", new
        {
            source = new { url = "https://public.example/clip.mp4?sig=secret" },
            prompt = "把这个视频压缩到3MB以内",
            callbackUrl = "https://public.example/hook",
            metadata = new { order = "42" },
        });
        var job = await JsonAsync(response, HttpStatusCode.Accepted);
        Assert.Equal(new Uri(Client.BaseAddress!, $"/api/jobs/{job.GetProperty("id").GetString()}/operation"), response.Headers.Location);
        Assert.True(response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal("把这个视频压缩到3MB以内", job.GetProperty("prompt").GetString());
        var started = Assert.Single(Host.Jobs.Started);
        Assert.Equal("https://public.example/clip.mp4?sig=secret", started.Source.Url!.AbsoluteUri);
        Assert.Equal("https://public.example/hook", started.CallbackUrl!.AbsoluteUri);
        Assert.Equal("42", started.Metadata!["order"]);
    }

    [Theory]
    [InlineData("http://127.0.0.1/a.mp4")]
    [InlineData("http://localhost./a.mp4")]
    [InlineData("http://[::1]/a.mp4")]
    [InlineData("http://[::ffff:10.0.0.1]/a.mp4")]
    [InlineData("http://2130706433/a.mp4")]
    [InlineData("http://0x7f.1/a.mp4")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://public.example/a.mp4")]
    [InlineData("https://192.168.1.1/a.mp4")]
    [InlineData("https://rebinding.example/a.mp4")]
    [InlineData("https://unknown.example/a.mp4")]
    [InlineData("https://user:password@public.example/a.mp4")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://public.example/a.mp4")]
    [InlineData("/a.mp4")]
    public async Task A_URL_that_does_not_lead_to_the_public_internet_is_refused(string url)
    {
        await AssertProblemAsync(await Client.PostAsJsonAsync("/api/jobs", new { source = new { url }, prompt = Prompt }), 400, "source_url_refused");
        await AssertProblemAsync(
            await Client.PostAsJsonAsync("/api/jobs", new { source = new { url = "https://public.example/a.mp4" }, prompt = Prompt, callbackUrl = url }),
            400, "callback_url_refused");
        Assert.Empty(Host.Jobs.Started);
    }

    [Fact]
    public async Task A_callback_must_be_HTTPS() => await AssertProblemAsync(
        await Client.PostAsJsonAsync("/api/jobs", new { source = new { url = "https://public.example/a.mp4" }, prompt = Prompt, callbackUrl = "http://public.example/" }),
        400, "callback_url_refused");

    [Fact]
    public async Task A_blob_of_the_uploads_container_may_be_a_source_and_no_other()
    {
        await Host.Blobs.WriteAsync(new BlobName("uploads", "mine/a.mp4"), new MemoryStream([1]), new BlobWriteOptions());
        await Host.Blobs.WriteAsync(new BlobName("results", "x/a.mp4"), new MemoryStream([1]), new BlobWriteOptions());
        await JsonAsync(await StartAsync("uploads/mine/a.mp4"), HttpStatusCode.Accepted);
        await AssertProblemAsync(await StartAsync("uploads/mine/none.mp4"), 422, "source_not_found");
        foreach (var blob in new[] { "results/x/a.mp4", "state/keys/key.xml", "uploads/../state/keys", "uploads", "uploads/", "", "..", "UPLOADS/mine/a.mp4" })
            await AssertProblemAsync(await StartAsync(blob), 400, "source_not_allowed");
    }

    [Theory]
    [InlineData("", 400, "invalid_json")]
    [InlineData("{", 400, "invalid_json")]
    [InlineData("null", 400, "invalid_json")]
    [InlineData("[]", 400, "invalid_json")]
    [InlineData("{\"prompt\":5}", 400, "invalid_json")]
    [InlineData("{}", 400, "prompt_invalid")]
    [InlineData("{\"prompt\":\" \"}", 400, "prompt_invalid")]
    [InlineData("{\"prompt\":\"compress\"}", 400, "source_invalid")]
    [InlineData("{\"prompt\":\"compress\",\"source\":{}}", 400, "source_invalid")]
    [InlineData("{\"prompt\":\"compress\",\"source\":{\"blob\":\"uploads/a\",\"url\":\"https://public.example\"}}", 400, "source_invalid")]
    [InlineData("{\"prompt\":\"compress\",\"source\":{\"upload\":\"../x\"}}", 422, "upload_not_found")]
    [InlineData("{\"prompt\":\"compress\",\"source\":{\"url\":\"https://public.example\"},\"metadata\":{\"a\":null}}", 400, "metadata_invalid")]
    public async Task A_body_that_cannot_be_a_job_is_refused_in_words(string json, int status, string code)
    {
        await AssertProblemAsync(await PostAsync("/api/jobs", json), status, code);
        Assert.Empty(Host.Jobs.Started);
    }

    [Fact]
    public async Task A_prompt_of_10000_characters_is_refused_and_so_is_a_huge_body()
    {
        await AssertProblemAsync(await Client.PostAsJsonAsync("/api/jobs", new { source = new { blob = "uploads/a" }, prompt = new string('压', 10_000) }), 400, "prompt_invalid");
        await AssertProblemAsync(await Client.PostAsJsonAsync("/api/jobs", new { prompt = new string('x', 2_000_000) }), 413, "body_too_large");
    }

    [Fact]
    public async Task Another_media_type_is_refused() =>
        await AssertProblemAsync(await Client.PostAsync("/api/jobs", new StringContent("prompt=x")), 415, "unsupported_media_type");

    [Fact]
    public async Task The_same_key_and_body_give_the_same_job_and_another_body_a_conflict()
    {
        var body = new { source = new { url = "https://public.example/a.mp4" }, prompt = Prompt };
        var first = await JsonAsync(await SendAsync("key-1", JsonContent.Create(body)), HttpStatusCode.Accepted);
        var again = await JsonAsync(await SendAsync("key-1", JsonContent.Create(new { prompt = Prompt, callbackUrl = (string?)null, source = new { url = "https://public.example/a.mp4" } })), HttpStatusCode.Accepted);
        Assert.Equal(first.GetProperty("id").GetString(), again.GetProperty("id").GetString());
        Assert.Single(Host.Jobs.Started);
        await AssertProblemAsync(await SendAsync("key-1", JsonContent.Create(body with { prompt = "other" })), 409, "idempotency_conflict");
        await AssertProblemAsync(await SendAsync("key\twith tab", JsonContent.Create(body)), 400, "idempotency_key_invalid");
        await AssertProblemAsync(await SendAsync(new string('k', 256), JsonContent.Create(body)), 400, "idempotency_key_invalid");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_multipart_request_starts_a_job_whichever_part_comes_first(bool promptFirst)
    {
        var form = new MultipartFormDataContent();
        if (promptFirst) form.Add(new StringContent(Prompt), "prompt");
        form.Add(new ByteArrayContent("video bytes"u8.ToArray()), "file", "假期 1.mp4");
        if (!promptFirst) form.Add(new StringContent(Prompt), "prompt");
        form.Add(new StringContent("{\"order\":\"42\"}"), "metadata");
        await JsonAsync(await Client.PostAsync("/api/jobs", form), HttpStatusCode.Accepted);
        var started = Assert.Single(Host.Jobs.Started);
        Assert.Equal(("假期 1.mp4", Prompt, "42"), (started.Source.FileName, started.Prompt, started.Metadata!["order"]));
        Assert.Equal("video bytes", await ReadBlobAsync(started.Source.Blob!));
    }

    [Fact]
    public async Task A_multipart_request_that_is_repeated_gives_the_same_job_and_leaves_no_second_copy()
    {
        var first = await JsonAsync(await SendAsync("key-2", Form("bytes", Prompt)), HttpStatusCode.Accepted);
        Host.Time.Advance(TimeSpan.FromSeconds(1));
        var again = await JsonAsync(await SendAsync("key-2", Form("bytes", Prompt)), HttpStatusCode.Accepted);
        Assert.Equal(first.GetProperty("id").GetString(), again.GetProperty("id").GetString());
        await AssertProblemAsync(await SendAsync("key-2", Form("other", Prompt)), 409, "idempotency_conflict");
        await AssertProblemAsync(await SendAsync("key-2", Form("bytes", "other")), 409, "idempotency_conflict");
        Assert.Equal("bytes", await ReadBlobAsync("uploads/" + Assert.Single(await UploadsAsync())));
    }

    [Fact]
    public async Task A_multipart_request_that_is_refused_leaves_nothing()
    {
        await AssertProblemAsync(await SendAsync(null, Form(new string('x', 1001), Prompt)), 413, "file_too_large");
        await AssertProblemAsync(await SendAsync(null, Form(new string('x', 3_000_000), Prompt)), 413, "file_too_large");
        await AssertProblemAsync(await SendAsync(null, Form("bytes", new string('x', 10_000))), 400, "prompt_invalid");
        await AssertProblemAsync(await SendAsync(null, Form("bytes", null)), 400, "prompt_invalid");
        await AssertProblemAsync(await SendAsync(null, Form("bytes", "compress to under 0 MB")), 400, "prompt_invalid");
        await AssertProblemAsync(await SendAsync(null, Form(null, Prompt)), 400, "file_missing");
        var broken = new StringContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.mp4\"\r\n\r\nhalf of a vid");
        broken.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "b") } };
        await AssertProblemAsync(await SendAsync(null, broken), 400, "multipart_invalid");
        Assert.Empty(await UploadsAsync());
        Assert.Empty(Host.Jobs.Started);
    }

    [Fact]
    public async Task A_multipart_request_whose_answer_is_lost_leaves_the_job_its_file()
    {
        Host.Jobs.StartFailure = new IOException("The store went down after the job was started.");
        await AssertProblemAsync(await SendAsync("key-3", Form("bytes", Prompt)), 500, "internal_error");
        Assert.Equal("bytes", await ReadBlobAsync(Assert.Single(Host.Jobs.Started).Source.Blob!));
    }

    [Fact]
    public async Task Attachments_are_read_as_the_source_is()
    {
        var ticket = await TicketAsync("song.mp3");
        await PutAsync(ticket, "la la");
        await JsonAsync(
            await Client.PostAsJsonAsync("/api/jobs", new
            {
                source = new { url = "https://public.example/a.mp4" },
                prompt = Prompt,
                attachments = new object[] { new { upload = ticket.GetProperty("id").GetString() }, new { url = "https://public.example/b.mp4?sig=secret" } },
            }),
            HttpStatusCode.Accepted);
        var attachments = Assert.Single(Host.Jobs.Started).Attachments!;
        Assert.Equal("song.mp3", attachments[0].FileName);
        Assert.Equal("la la", await ReadBlobAsync(attachments[0].Blob!));
        Assert.Equal("https://public.example/b.mp4?sig=secret", attachments[1].Url!.AbsoluteUri);
    }

    [Theory]
    [InlineData("{}", 400, "source_invalid")]
    [InlineData("null", 400, "source_invalid")]
    [InlineData("{\"url\":\"http://127.0.0.1/a.mp3\"}", 400, "source_url_refused")]
    [InlineData("{\"blob\":\"results/x/a.mp4\"}", 400, "source_not_allowed")]
    [InlineData("{\"upload\":\"0123456789abcdef0123456789abcdef\"}", 422, "upload_not_found")]
    public async Task An_attachment_that_may_not_be_one_is_refused(string attachment, int status, string code)
    {
        var json = $$"""{"source":{"url":"https://public.example/a.mp4"},"prompt":"compress","attachments":[{{attachment}}]}""";
        await AssertProblemAsync(await PostAsync("/api/jobs", json), status, code);
        Assert.Empty(Host.Jobs.Started);
    }

    [Fact]
    public async Task Too_many_attachments_are_refused_as_JSON_and_as_multipart()
    {
        var attachments = Enumerable.Repeat(new { url = "https://public.example/b.mp4" }, 21);
        await AssertProblemAsync(
            await Client.PostAsJsonAsync("/api/jobs", new { source = new { url = "https://public.example/a.mp4" }, prompt = Prompt, attachments }), 400, "too_many_attachments");
        var form = Form("bytes", Prompt);
        for (var i = 0; i < 21; i++) form.Add(new StringContent("x"), "attachments", $"{i}.mp4");
        await AssertProblemAsync(await SendAsync(null, form), 400, "too_many_attachments");
        Assert.Empty(await UploadsAsync());
        Assert.Empty(Host.Jobs.Started);
    }

    [Fact]
    public async Task A_multipart_request_may_hold_further_files_which_go_with_it()
    {
        var first = await JsonAsync(await SendAsync("key-4", WithSong("la la")), HttpStatusCode.Accepted);
        var started = Assert.Single(Host.Jobs.Started);
        Assert.Equal(("a.mp4", "song.mp3"), (started.Source.FileName, Assert.Single(started.Attachments!).FileName));
        Assert.Equal("la la", await ReadBlobAsync(started.Attachments![0].Blob!));

        Host.Time.Advance(TimeSpan.FromSeconds(1));
        var again = await JsonAsync(await SendAsync("key-4", WithSong("la la")), HttpStatusCode.Accepted);
        Assert.Equal(first.GetProperty("id").GetString(), again.GetProperty("id").GetString());
        await AssertProblemAsync(await SendAsync("key-4", WithSong("another")), 409, "idempotency_conflict");
        await AssertProblemAsync(await SendAsync(null, WithSong(new string('x', 1001))), 413, "file_too_large");
        Assert.Equal(2, (await UploadsAsync()).Count);
    }

    private static MultipartFormDataContent WithSong(string song)
    {
        var form = Form("bytes", Prompt);
        form.Add(new StringContent(song), "attachments", "song.mp3");
        return form;
    }

    private static MultipartFormDataContent Form(string? file, string? prompt)
    {
        var form = new MultipartFormDataContent();
        if (file is not null) form.Add(new StringContent(file), "file", "a.mp4");
        if (prompt is not null) form.Add(new StringContent(prompt), "prompt");
        return form;
    }

    private Task<HttpResponseMessage> StartAsync(string blob) => Client.PostAsJsonAsync("/api/jobs", new { source = new { blob }, prompt = Prompt });

    private Task<HttpResponseMessage> SendAsync(string? key, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/jobs") { Content = content };
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return Client.SendAsync(request);
    }
}
