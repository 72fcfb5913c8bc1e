using System.Security.Cryptography;
using System.Text.Json;
using Compressor.Edits;
using Compressor.Settings;
using Compressor.TestSupport.Nemo;
using Microsoft.Extensions.Configuration;

namespace Compressor.Nemo.Tests;

/// <summary>Sessions, credits, uploads and errors, by the sections of the API.</summary>
public class CallTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_session_id_of_19_digits_is_kept_digit_by_digit(bool asNumber)
    {
        await using var nemo = await NemoFixture.StartAsync(script: new NemoScript { NumericSessionIds = asNumber, AcceptsIdempotencyKey = true });
        Assert.Equal(new NemoSession("task_7000000000000000001", "7000000000000000001", true), await nemo.ConnectAsync());
        var request = Assert.Single(nemo.Backend.Of(NemoRoute.Session));
        Assert.Equal("""{"task_name":"project","language":"en"}""", request.Body);
    }

    [Fact]
    public async Task Every_request_says_who_asks()
    {
        await using var nemo = await NemoFixture.StartAsync(options => options with { SkillSource = "cursor" });
        var (session, draft) = await nemo.EditAsync();
        await nemo.Client.SubmitRenderAsync("render_1", session.SessionId, draft);
        Assert.All(nemo.Backend.Requests, request =>
        {
            Assert.Equal("compressor-online", request.Header("X-Skill-Source"));
            Assert.Matches(@"^\d+\.\d+\.\d+", request.Header("X-Skill-Version")!);
            Assert.Equal("cursor", request.Header("X-Skill-Platform"));
            Assert.Equal(request.Route != NemoRoute.Token, request.Header("Authorization") is not null);
        });
    }

    [Theory]
    [InlineData("cursor", "/x", "cursor")]
    [InlineData(" ClawHub ", "/x", "clawhub")]
    [InlineData("evil\r\nX: y", "/home/u/.cursor/skills/c/", "unknown")]
    [InlineData(null, "/home/u/.cursor/skills/c/", "cursor")]
    [InlineData(null, "/home/u/clawhub/c/", "clawhub")]
    [InlineData(null, "C:\\Users\\u\\.cursor\\c\\", "cursor")]
    [InlineData(null, "/home/precursor/c/", "unknown")]
    public void The_platform_is_the_setting_or_told_by_the_install_path(string? setting, string path, string platform) =>
        Assert.Equal(platform, SkillPlatform.Detect(setting, path));

    [Fact]
    public async Task Credits_are_read()
    {
        await using var nemo = await NemoFixture.StartAsync();
        Assert.Equal(new Credits(42, 8, 50), await nemo.Client.GetCreditsAsync());
    }

    [Fact]
    public async Task A_claim_link_is_given_and_its_failure_is_none()
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        Assert.Equal("https://nemovideo.com/workspace/claim?ct=clm_test0123456789", (await nemo.Client.TryCreateClaimLinkAsync(session))!.AbsoluteUri);
        nemo.Script.Next(NemoRoute.Claim, new Fault.Envelope(5, "no"));
        Assert.Null(await nemo.Client.TryCreateClaimLinkAsync(session));
    }

    [Theory]
    [InlineData("https://mega-api-prod.nemovideo.ai", null, "https://nemovideo.com/")]
    [InlineData(null, null, "https://nemovideo.com/")]
    [InlineData("http://127.0.0.1:7072", null, null)]
    [InlineData("http://127.0.0.1:7072", "https://videos.example", "https://videos.example/")]
    public void Only_a_backend_whose_web_site_is_known_has_project_pages(string? api, string? web, string? expected)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("NEMO_API_URL", api), new("NEMO_WEB_URL", web)]).Build();
        Assert.Equal(expected, new ConfiguredEndpoint(configuration.ReadSettings<NemoOptions>()).WebUrl?.AbsoluteUri);
    }

    [Fact]
    public async Task No_claim_token_is_asked_for_where_no_page_takes_one()
    {
        await using var nemo = await NemoFixture.StartAsync(options => options with { WebUrl = null });
        Assert.Null(await nemo.Client.TryCreateClaimLinkAsync(await nemo.ConnectAsync()));
        Assert.Empty(nemo.Backend.Of(NemoRoute.Claim));
        nemo.Script.Next(NemoRoute.Credits, new Fault.Envelope(2001, "broke"));
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.GetCreditsAsync());
        Assert.Equal((NemoErrorKind.OutOfCredits, null), (error.Kind, error.RegistrationUrl));
    }

    public static TheoryData<int, string, NemoErrorKind, int> Errors => new()
    {
        { 200, """{"code":1002,"message":"gone"}""", NemoErrorKind.SessionExpired, 1002 },
        { 200, """{"code":2001,"message":"broke"}""", NemoErrorKind.OutOfCredits, 2001 },
        { 200, """{"code":"4001","message":"odd"}""", NemoErrorKind.UnsupportedFile, 4001 },
        { 200, """{"code":4002,"message":"big"}""", NemoErrorKind.FileTooLarge, 4002 },
        { 200, """{"code":402}""", NemoErrorKind.ExportBlocked, 402 },
        { 402, "<html>upgrade</html>", NemoErrorKind.ExportBlocked, 402 },
        { 413, "<html>too large</html>", NemoErrorKind.FileTooLarge, 413 },
        { 400, """{"code":2001}""", NemoErrorKind.OutOfCredits, 2001 },
        { 404, """{"detail":"Session not found"}""", NemoErrorKind.SessionExpired, 404 },
        { 200, """{"code":77,"message":"strange"}""", NemoErrorKind.Other, 77 },
        { 200, """{"success":false,"error":"strange"}""", NemoErrorKind.Other, 200 },
        { 200, "<html>captive portal</html>", NemoErrorKind.Unavailable, 200 },
        { 307, "", NemoErrorKind.Other, 307 },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Codes_and_statuses_become_kinds(int status, string body, NemoErrorKind kind, int code)
    {
        await using var nemo = await NemoFixture.StartAsync();
        nemo.Script.Next(NemoRoute.Session, new Fault.Status(status, body, body.StartsWith('<') ? "text/html" : "application/json"));
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.ConnectAsync());
        Assert.Equal(kind, error.Kind);
        if (!body.Contains("captive")) Assert.Equal(code, error.Code);
        Assert.DoesNotContain('<', error.Message);
        Assert.Single(nemo.Backend.Of(NemoRoute.Session));
    }

    [Theory]
    [InlineData("encrypted", null, "The file is protected against copying (DRM), so it can't be read.", "该文件受版权保护（DRM），无法读取。")]
    [InlineData("source_truncated", null, "The video file is cut off: its end is missing.", "视频文件不完整，结尾缺失。")]
    [InlineData("limit_exceeded", "视频超过 6 小时。", "The video is longer than 6 hours.", "视频超过 6 小时。")]
    [InlineData("limit_exceeded", null, "The video is longer than 6 hours.", "视频过大、过长或过于复杂，无法渲染。")]
    [InlineData("a_code_of_tomorrow", null, "This file is not a video, picture or sound in a supported format.", "该文件不是可支持的视频、图片或声音。")]
    public async Task A_refused_file_is_refused_for_the_reason_that_the_backend_gives(string code, string? chinese, string english, string inChinese)
    {
        await using var nemo = await NemoFixture.StartAsync();
        var said = chinese is null ? "" : $",\"message_zh\":\"{chinese}\"";
        nemo.Script.Next(NemoRoute.Upload, new Fault.Status(200, $$"""{"code":4001,"message":"The video is longer than 6 hours.","data":{"error_code":"{{code}}"{{said}} } }""", "application/json"));
        var session = await nemo.ConnectAsync();
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.UploadFromUrlsAsync(session.SessionId, [new Uri("https://videos.example/a.mp4")]));
        Assert.Equal((NemoErrorKind.UnsupportedFile, true), (error.Kind, error.IsRefusal));
        Assert.Equal((english, inChinese), (BackendErrors.ToJobError(error, Language.English).Message, BackendErrors.ToJobError(error, Language.Chinese).Message));
    }

    [Theory]
    [InlineData(200, """{"code":0,"data":{"formats":["mp4","ts",7]}}""", "mp4, ts")]
    [InlineData(404, "<html>no such page</html>", "mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac")]
    [InlineData(400, "{}", "mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac")]
    [InlineData(200, "<html>a page</html>", "mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac")]
    public async Task A_backend_takes_what_it_says_or_else_what_the_API_lists(int status, string body, string formats)
    {
        await using var nemo = await NemoFixture.StartAsync();
        nemo.Script.Next(NemoRoute.Formats, new Fault.Status(status, body, body.StartsWith('<') ? "text/html" : "application/json"));
        Assert.Equal(formats, string.Join(", ", await nemo.Client.GetFormatsAsync()));
    }

    [Fact]
    public async Task A_backend_that_can_not_be_reached_is_not_said_to_take_less()
    {
        await using var nemo = await NemoFixture.StartAsync();
        nemo.Script.Next(NemoRoute.Formats, [.. Enumerable.Repeat<Fault>(new Fault.Status(503, "{}"), 10)]);
        Assert.Equal(NemoErrorKind.Unavailable, (await Assert.ThrowsAsync<NemoException>(() => nemo.Client.GetFormatsAsync())).Kind);
    }

    [Fact]
    public async Task Out_of_credits_gives_an_anonymous_user_the_page_to_register()
    {
        await using var nemo = await NemoFixture.StartAsync();
        nemo.Script.Next(NemoRoute.Credits, new Fault.Envelope(2001));
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.GetCreditsAsync());
        Assert.Equal("https://nemovideo.com/register?bind=anon_1", error.RegistrationUrl!.AbsoluteUri);
        await using var own = await NemoFixture.StartAsync(options => options with { Token = "mine" }, script: new NemoScript { OwnToken = "mine" });
        own.Script.Next(NemoRoute.Credits, new Fault.Envelope(2001));
        Assert.Null((await Assert.ThrowsAsync<NemoException>(() => own.Client.GetCreditsAsync())).RegistrationUrl);
    }

    [Theory]
    [InlineData("12", 12.0)]
    [InlineData(null, null)]
    public async Task A_rate_limit_is_left_to_the_caller_with_its_wait(string? header, double? seconds)
    {
        await using var nemo = await NemoFixture.StartAsync();
        nemo.Script.Next(NemoRoute.State, new Fault.Status(429, "{}", RetryAfter: header));
        var session = await nemo.ConnectAsync();
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.GetStateAsync(session.SessionId));
        Assert.Equal(NemoErrorKind.RateLimited, error.Kind);
        Assert.Equal(seconds, error.RetryAfter?.TotalSeconds);
        Assert.Single(nemo.Backend.Of(NemoRoute.State));
    }

    [Fact]
    public async Task Transient_faults_are_repeated_and_then_reported()
    {
        await using var nemo = await NemoFixture.StartAsync();
        nemo.Script.Next(NemoRoute.Credits, new Fault.Html(), new Fault.Cut(), new Fault.Status(503));
        Assert.Equal(42, (await nemo.Client.GetCreditsAsync()).Available);
        Assert.Equal(4, nemo.Backend.Of(NemoRoute.Credits).Count);
        nemo.Script.Next(NemoRoute.Credits, new Fault.Html(), new Fault.Html(), new Fault.Html(), new Fault.Html());
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.GetCreditsAsync());
        Assert.Equal(NemoErrorKind.Unavailable, error.Kind);
        Assert.Equal(8, nemo.Backend.Of(NemoRoute.Credits).Count);
    }

    [Fact]
    public async Task A_backend_that_is_not_there_is_unavailable()
    {
        await using var nemo = await NemoFixture.StartAsync(options => options with { ApiUrl = new Uri("http://127.0.0.1:9") });
        Assert.Equal(NemoErrorKind.Unavailable, (await Assert.ThrowsAsync<NemoException>(() => nemo.ConnectAsync())).Kind);
    }

    [Fact]
    public async Task What_the_backend_says_is_shown_without_tokens_and_addresses()
    {
        await using var nemo = await NemoFixture.StartAsync();
        nemo.Script.Next(NemoRoute.Credits, new Fault.Envelope(
            77, "Bearer abcdefghijkl123 nmv_usr_secret1 clm_secret2 https://h/x?sig=secret3 <b>token=secret456789</b> eyJhbGciOi.secret4.x plain words"));
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.GetCreditsAsync());
        Assert.DoesNotContain("secret", error.ToString());
        Assert.DoesNotContain("abcdefghijkl123", error.ToString());
        Assert.Contains("plain words", error.Message);
    }

    [Theory]
    [InlineData("假期.mp4", "假期.mp4")]
    [InlineData("a \"b\".mp4", "a %22b%22.mp4")]
    [InlineData("x\r\nContent-Type: text/html\r\n\r\n<b>.mp4", "xContent-Type: texthtml")]
    [InlineData("/etc/passwd.mp4", "passwd.mp4")]
    [InlineData("C:\\clips\\a.mov", "a.mov")]
    [InlineData("100% ; name=x.mp4", "100% ; name=x.mp4")]
    [InlineData("", "video")]
    public async Task An_upload_arrives_byte_for_byte_under_a_safe_name(string name, string arrived)
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        var bytes = RandomNumberGenerator.GetBytes(300_000);
        var progress = new Highest();
        var file = await nemo.UploadAsync(session.SessionId, name, bytes, progress);
        var request = Assert.Single(nemo.Backend.Of(NemoRoute.Upload));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), request.FileHash);
        Assert.NotNull(request.Header("Content-Length"));
        Assert.Null(request.Header("Transfer-Encoding"));
        if (!name.Contains('\n')) Assert.Equal(arrived, request.FileName);
        Assert.DoesNotContain('\n', request.Disposition!);
        Assert.Equal((2.0, 320, 180, 30.0), (file.Duration, file.Width, file.Height, file.Fps));
        Assert.Equal(300_000, progress.Value);
    }

    public static TheoryData<Fault> BrokenUploads => new()
    {
        new Fault.Status(503, HasEffect: true), new Fault.Status(500), new Fault.Cut(), new Fault.Cut(true), new Fault.Html(504), new Fault.BreakAfter(0),
    };

    [Theory]
    [MemberData(nameof(BrokenUploads), DisableDiscoveryEnumeration = true)]
    public async Task After_a_break_an_upload_may_have_arrived_and_is_not_sent_again(Fault fault)
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        nemo.Script.Next(NemoRoute.Upload, fault);
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.UploadAsync(session.SessionId, "a.mp4", new byte[1000]));
        Assert.Equal((NemoErrorKind.Unavailable, false), (error.Kind, error.IsRefusal));
        Assert.Single(nemo.Backend.Of(NemoRoute.Upload));

        nemo.Script.Next(NemoRoute.Upload, fault);
        await Assert.ThrowsAsync<NemoException>(() => nemo.Client.UploadFromUrlsAsync(session.SessionId, [new Uri("https://store.invalid/a.mp4")]));
        Assert.Equal(2, nemo.Backend.Of(NemoRoute.Upload).Count);
    }

    [Fact]
    public async Task An_upload_whose_token_was_refused_opens_its_source_again()
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        nemo.Backend.RevokeTokens();
        var bytes = RandomNumberGenerator.GetBytes(200_000);
        await nemo.Client.UploadAsync(session.SessionId, "a.mp4", bytes.Length, _ => Task.FromResult<Stream>(new MemoryStream(bytes)));
        Assert.Equal(bytes.Length, nemo.Backend.Of(NemoRoute.Upload)[^1].FileBytes);
    }

    [Theory]
    [InlineData("<html>502</html>")]
    [InlineData("{\"code\":0,")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    public async Task An_answer_to_a_read_that_can_t_be_read_counts_as_no_answer(string body)
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        nemo.Script.Next(NemoRoute.State, new Fault.Status(200, body));
        Assert.Equal(NemoErrorKind.Unavailable, (await Assert.ThrowsAsync<NemoException>(() => nemo.Client.GetStateAsync(session.SessionId))).Kind);
        nemo.Script.Next(NemoRoute.Poll, new Fault.Status(200, body));
        Assert.Equal(NemoErrorKind.Unavailable, (await Assert.ThrowsAsync<NemoException>(() => nemo.Client.GetRenderAsync("render_1"))).Kind);
    }

    [Fact]
    public async Task An_upload_that_is_refused_is_refused_before_its_bytes_are_sent()
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        nemo.Script.Next(NemoRoute.Upload, new Fault.Status(413, """{"code":4002,"message":"too large"}"""));
        var opened = false;
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.UploadAsync(session.SessionId, "a.mp4", 400_000_000, _ =>
        {
            opened = true;
            return Task.FromResult(Stream.Null);
        }));
        Assert.Equal(NemoErrorKind.FileTooLarge, error.Kind);
        Assert.False(opened);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(15)]
    public async Task A_source_of_another_length_than_said_is_an_error(int length)
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.UploadAsync(
            session.SessionId, "a.mp4", 10, _ => Task.FromResult<Stream>(new MemoryStream(new byte[length]))));
        Assert.Equal(NemoErrorKind.Other, error.Kind);
    }

    [Fact]
    public async Task Files_can_be_given_by_address()
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        Assert.Single(await nemo.Client.UploadFromUrlsAsync(session.SessionId, [new Uri("https://store.invalid/a%20b.mp4?sig=x%2By")]));
        using var body = JsonDocument.Parse(nemo.Backend.Of(NemoRoute.Upload)[0].Body);
        Assert.Equal("https://store.invalid/a%20b.mp4?sig=x%2By", body.RootElement.GetProperty("urls")[0].GetString());
        Assert.Equal("url", body.RootElement.GetProperty("source_type").GetString());
    }

    [Fact]
    public async Task Nothing_that_is_logged_holds_the_token_or_an_address_with_a_signature()
    {
        await using var nemo = await NemoFixture.StartAsync(script: new NemoScript { Result = new byte[10] });
        var (session, draft) = await nemo.EditAsync();
        nemo.Script.Next(NemoRoute.Credits, new Fault.Status(503), new Fault.Cut());
        await nemo.Client.GetCreditsAsync();
        await nemo.Client.SubmitRenderAsync("render_1", session.SessionId, draft);
        await using var download = await nemo.Client.OpenResultAsync("render_1", new Uri(nemo.Backend.Url + "/files/render_1.mp4?sig=verysecret"));
        await nemo.Client.TryCreateClaimLinkAsync(session);
        var logs = string.Join('\n', nemo.Logs.GetSnapshot().Select(record => record.ToString() + string.Join(' ', record.StructuredState ?? [])));
        Assert.NotEmpty(logs);
        foreach (var secret in nemo.Backend.Tokens.Append("verysecret").Append("clm_test")) Assert.DoesNotContain(secret, logs);
    }

    private sealed class Highest : IProgress<long>
    {
        public long Value { get; private set; }

        public void Report(long value) => Value = Math.Max(Value, value);
    }
}
