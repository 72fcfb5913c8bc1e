using System.Net;
using System.Security.Cryptography;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Renderer.Tests;

public class UploadTests(Clips clips)
{
    [Fact]
    public async Task Facts_and_hash_of_each_file_are_answered()
    {
        await using var backend = await Backend.StartAsync();
        await backend.SignInAsync();
        var session = await backend.CreateSessionAsync();
        var data = (await backend.UploadAsync(session, clips.Video, clips.Audio))["data"]!;
        Assert.True((bool)data["session_state_applied"]!);
        var (video, audio) = (data["files"]![0]!, data["files"]![1]!);
        Assert.Equal(("clip.mp4", "video", 320, 180, 25), ((string)video["filename"]!, (string)video["file_type"]!, (int)video["width"]!, (int)video["height"]!, (double)video["fps"]!));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(clips.Video))), (string)video["hash"]!);
        Assert.Equal(("tone.wav", "audio"), ((string)audio["filename"]!, (string)audio["file_type"]!));
        Assert.Equal(1, (double)audio["duration"]!, 0.1);
        var infos = (await backend.GetAsync($"/api/state/nemo_agent/me/{session}/latest"))["data"]!["state"]!["video_infos"]!.AsArray();
        Assert.Equal(2, infos.Count);
    }

    [Fact]
    public async Task Files_are_told_by_their_content_and_a_bad_one_leaves_nothing()
    {
        await using var backend = await Backend.StartAsync();
        await backend.SignInAsync();
        var session = await backend.CreateSessionAsync();
        foreach (var files in (string[][])[[clips.Text], [clips.Empty], [clips.Video, clips.Text]])
        {
            var answer = await backend.UploadAsync(session, files);
            Assert.Equal((200, 4001), ((int)answer["http"]!, (int)answer["code"]!));
            Assert.NotEmpty((string)answer["message"]!);
            Assert.Empty(backend.MediaFiles());
            Assert.Null(await backend.DraftAsync(session));
        }
    }

    [Fact]
    public async Task A_file_that_comes_later_leaves_the_timeline_as_it_is()
    {
        await using var backend = await Backend.StartAsync();
        await backend.SignInAsync();
        var session = await backend.CreateSessionAsync();
        await backend.UploadAsync(session, clips.Audio);
        Assert.Equal(1, (int)(await backend.DraftAsync(session))!["t"]![0]!["tt"]!);
        await backend.UploadAsync(session, clips.Video);
        var draft = (await backend.DraftAsync(session))!.ToJsonString();
        Assert.Equal(0, (int)(await backend.DraftAsync(session))!["t"]![0]!["tt"]!);
        await backend.UploadAsync(session, clips.Audio);
        await backend.UploadAsync(session, clips.OtherVideo);

        Assert.Equal(draft, (await backend.DraftAsync(session))!.ToJsonString());
    }

    [Fact]
    public async Task A_truncated_video_is_refused()
    {
        await using var backend = await Backend.StartAsync();
        await backend.SignInAsync();
        var session = await backend.CreateSessionAsync();
        var whole = await File.ReadAllBytesAsync(clips.Video);
        var half = Path.Combine(Path.GetDirectoryName(clips.Video)!, "half.mp4");
        await File.WriteAllBytesAsync(half, whole[..(whole.Length / 2)]);
        var answer = await backend.UploadAsync(session, half);
        Assert.Equal((4001, "source_truncated"), ((int)answer["code"]!, (string)answer["data"]!["error_code"]!));
        Assert.Empty(backend.MediaFiles());
    }

    [Fact]
    public async Task The_formats_that_can_be_uploaded_are_named()
    {
        await using var backend = await Backend.StartAsync();
        await backend.SignInAsync();
        var formats = (await backend.GetAsync("/api/upload-video/formats"))["data"]!["formats"]!.AsArray().Select(name => (string)name!).ToList();
        Assert.Equal(formats.Distinct(), formats);
        Assert.Empty(((string[])["mp4", "ts", "m2ts", "wmv", "flv", "mpg", "ogv", "3gp", "avif", "png"]).Except(formats));
    }

    [Fact]
    public async Task A_limit_is_said_in_both_languages()
    {
        await using var backend = await Backend.StartAsync(services: collection => collection.Configure<EncodingOptions>(options => options.MaxDuration = TimeSpan.FromSeconds(1)));
        await backend.SignInAsync();
        var answer = await backend.UploadAsync(await backend.CreateSessionAsync(), clips.Video);
        Assert.Equal(("limit_exceeded", "The video is longer than 0 hours.", "视频超过 0 小时。"), ((string)answer["data"]!["error_code"]!, (string)answer["message"]!, (string)answer["data"]!["message_zh"]!));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_before_it_is_read_to_its_end()
    {
        await using var backend = await Backend.StartAsync(options => options.MaxUploadBytes = 1_000_000);
        await backend.SignInAsync();
        var session = await backend.CreateSessionAsync();
        var endless = new CountingStream(40_000_000);
        using var content = new MultipartFormDataContent { { new StreamContent(endless), "files", "big.mp4" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/upload-video/nemo_agent/me/{session}") { Content = content };
        request.Headers.TransferEncodingChunked = true;
        var answer = await backend.SendAsync(request);
        Assert.Equal((200, 4002), ((int)answer["http"]!, (int)answer["code"]!));
        Assert.Empty(backend.MediaFiles());
    }

    [Fact]
    public async Task A_file_of_exactly_the_limit_is_taken()
    {
        var bytes = new FileInfo(clips.Video).Length;
        await using var backend = await Backend.StartAsync(options => options.MaxUploadBytes = bytes);
        await backend.SignInAsync();
        Assert.Equal(0, (int)(await backend.UploadAsync(await backend.CreateSessionAsync(), clips.Video))["code"]!);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        await using var backend = await Backend.StartAsync();
        await backend.SignInAsync();
        var session = await backend.CreateSessionAsync();
        using var content = new MultipartFormDataContent { { new StreamContent(new CountingStream(10_000_000) { FailsAt = 5_000_000 }), "files", "big.mp4" } };
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => backend.Http.PostAsync($"/api/upload-video/nemo_agent/me/{session}", content));
        while (backend.MediaFiles().Count > 0)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.Null(await backend.DraftAsync(session));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\\\temp\\\\假期.mp4", "假期.mp4")]
    [InlineData("..", "file")]
    public async Task Names_are_for_people_only(string given, string shown)
    {
        await using var backend = await Backend.StartAsync();
        await backend.SignInAsync();
        var session = await backend.CreateSessionAsync();
        using var content = new MultipartFormDataContent { { new StreamContent(File.OpenRead(clips.Video)), "files", given } };
        var answer = await backend.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/api/upload-video/nemo_agent/me/{session}") { Content = content });
        Assert.Equal(shown, (string)answer["data"]!["files"]![0]!["filename"]!);
        Assert.Single(backend.MediaFiles());
    }

    [Fact]
    public async Task Requests_without_files_or_with_a_broken_body_get_400()
    {
        await using var backend = await Backend.StartAsync();
        await backend.SignInAsync();
        var path = $"/api/upload-video/nemo_agent/me/{await backend.CreateSessionAsync()}";
        foreach (var body in (object[])[new { }, new { urls = (string[])[] }, new { urls = (string[])["not a url"] }, new { urls = (int[])[5] }])
            Assert.Equal(400, (int)(await backend.PostAsync(path, body))["http"]!);
        using var other = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        Assert.Equal(400, (int)(await backend.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = other }))["http"]!);
        using var broken = new StringContent("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\nhalf");
        broken.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
        Assert.Equal(400, (int)(await backend.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = broken }))["http"]!);
        Assert.Empty(backend.MediaFiles());
    }

    [Fact]
    public async Task Files_by_URL_come_from_this_machine_only_where_that_is_allowed()
    {
        await using var store = await Backend.StartAsync();
        await store.SignInAsync();
        var url = (string)(await store.UploadAsync(await store.CreateSessionAsync(), clips.Video))["data"]!["files"]![0]!["cdn_url"]!;

        await using var guarded = await Backend.StartAsync();
        await guarded.SignInAsync();
        var session = await guarded.CreateSessionAsync();
        foreach (var address in (string[])[url, url.Replace("127.0.0.1", "localhost"), "https://127.0.0.1:1/x", "https://[::1]:1/x", "https://169.254.169.254/latest", "file:///etc/passwd", "ftp://example.com/x"])
        {
            var refused = await guarded.PostAsync($"/api/upload-video/nemo_agent/me/{session}", new { urls = (string[])[address], source_type = "url" });
            Assert.Equal(400, (int)refused["http"]!);
            Assert.DoesNotContain(address, refused.ToJsonString(), StringComparison.Ordinal);
        }

        await using var open = await Backend.StartAsync(options => options.AllowPrivateAddresses = true);
        await open.SignInAsync();
        session = await open.CreateSessionAsync();
        var taken = await open.PostAsync($"/api/upload-video/nemo_agent/me/{session}", new { urls = (string[])[url], source_type = "url" });
        Assert.Equal(320, (int)taken["data"]!["files"]![0]!["width"]!);
        Assert.NotNull(await open.DraftAsync(session));
        var metadata = await open.PostAsync($"/api/upload-video/nemo_agent/me/{session}", new { urls = (string[])["http://169.254.169.254/latest"] });
        Assert.Equal(400, (int)metadata["http"]!);
    }

    [Fact]
    public async Task A_full_disk_refuses_uploads()
    {
        await using var backend = await Backend.StartAsync(options => options.MinFreeDiskBytes = long.MaxValue);
        await backend.SignInAsync();
        Assert.Equal(4003, (int)(await backend.UploadAsync(await backend.CreateSessionAsync(), clips.Video))["code"]!);
    }

    [Fact]
    public async Task Results_are_served_in_ranges()
    {
        await using var backend = await Backend.StartAsync();
        await backend.SignInAsync();
        var url = (string)(await backend.UploadAsync(await backend.CreateSessionAsync(), clips.Video))["data"]!["files"]![0]!["cdn_url"]!;
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { Range = new(4, 7) } };
        using var response = await backend.Http.SendAsync(request);
        Assert.Equal((HttpStatusCode.PartialContent, "ftyp"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    /// <summary>So many zero bytes, of which nothing is held.</summary>
    private sealed class CountingStream(long length) : Stream
    {
        private long _position;

        public long? FailsAt { get; init; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_position >= FailsAt) throw new IOException("The file broke off.");
            var read = (int)Math.Min(count, length - _position);
            Array.Clear(buffer, offset, read);
            _position += read;
            return read;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
