using System.Text.Json;
using Microsoft.Playwright;

namespace Compressor.EndToEnd.Tests.Page;

/// <summary>Answers of an API that is in any state that is wanted, for a page that is looked at.</summary>
internal sealed class ScriptedApi(bool isChinese, byte[] clip, byte[] frame)
{
    private const long Megabyte = 1_000_000;
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    /// <summary>Nothing answers any more.</summary>
    public bool IsAway { get; set; }

    public Dictionary<string, object> Jobs { get; } = new(StringComparer.Ordinal);

    public Task ServeAsync(IPage page) => page.RouteAsync("**/api/**", AnswerAsync);

    public string Say(string english, string chinese) => isChinese ? chinese : english;

    private async Task AnswerAsync(IRoute route)
    {
        var path = new Uri(route.Request.Url).AbsolutePath["/api".Length..];
        if (IsAway) await route.AbortAsync();
        else if (path == "/about") await JsonAsync(route, About());
        else if (path == "/estimates") await JsonAsync(route, Estimate(route.Request.PostDataJSON()!.Value));
        else if (path is "/events") await EventsAsync(route);
        else if (path is "/jobs") await JsonAsync(route, new { items = Jobs.Values });
        else if (path.EndsWith("/poster", StringComparison.Ordinal)) await route.FulfillAsync(new() { BodyBytes = frame, ContentType = "image/jpeg" });
        else if (path.EndsWith("/result", StringComparison.Ordinal) || path.EndsWith("/source", StringComparison.Ordinal)) await route.FulfillAsync(new() { BodyBytes = clip, ContentType = "video/mp4" });
        else if (path.StartsWith("/jobs/", StringComparison.Ordinal) && Jobs.TryGetValue(path.Split('/')[2], out var job)) await JsonAsync(route, job);
        else await route.FulfillAsync(new() { Status = 404, ContentType = "application/problem+json", Body = """{"status":404,"code":"job_not_found","detail":"-"}""" });
    }

    private Task EventsAsync(IRoute route)
    {
        var ids = route.Request.Url.Split("jobs=")[1].Split('&')[0].Split(["%2C", ","], StringSplitOptions.None);
        var events = ids.Select(id => Jobs.TryGetValue(id, out var job)
            ? $"event: progress\ndata: {JsonSerializer.Serialize(job)}\n\n"
            : $"event: gone\ndata: {JsonSerializer.Serialize(new { id })}\n\n");
        return route.FulfillAsync(new() { ContentType = "text/event-stream", Body = string.Concat(events) });
    }

    private static Task JsonAsync(IRoute route, object json) => route.FulfillAsync(new() { ContentType = "application/json", Body = JsonSerializer.Serialize(json) });

    private object About() => new
    {
        version = "1.0.0",
        place = "machine",
        sendsEarly = false,
        maxBytes = 1_000_000 * Megabyte,
        usedBytes = 1_200 * Megabyte,
        retentionDays = 7,
        estimates = true,
        readings = true,
        previews = true,
        chips = new object[]
        {
            new { id = "discord", text = "Discord", prompt = Say("Small enough for Discord", "能发 Discord"), add = Say("small enough for Discord", "能发 Discord"), bytes = 20 * Megabyte },
            new { id = "whatsapp", text = "WhatsApp", prompt = Say("Small enough for WhatsApp", "能发 WhatsApp"), add = "WhatsApp", bytes = 16 * Megabyte },
            new { id = "wechat", text = Say("WeChat", "微信"), prompt = Say("Small enough for WeChat", "能发微信"), add = "WeChat", bytes = 20 * Megabyte },
            new { id = "half", text = Say("Half the size", "大小减半"), prompt = Say("Half the size", "压缩到一半大小"), add = "half" },
            new { id = "720p", text = "720p", prompt = "720p", add = "720p" },
            new { id = "vertical", text = Say("Vertical 9:16", "竖屏 9:16"), prompt = "9:16", add = "9:16" },
            new { id = "start", text = Say("First 30 seconds", "前 30 秒"), prompt = "30", add = "30" },
            new { id = "mute", text = Say("No sound", "静音"), prompt = "mute", add = "mute" },
        },
    };

    /// <summary>By the words of the sentence: "sandwich" is not understood, "fits" is small enough already.</summary>
    private object Estimate(JsonElement asked)
    {
        var prompt = asked.GetProperty("prompt").GetString()!;
        var none = Array.Empty<object>();
        if (prompt.Contains("sandwich", StringComparison.Ordinal))
            return new { prompt, input = "clip.mp4", inputBytes = 142 * Megabyte, understood = none, kinds = none, declined = none, notes = none, suggestions = none, text = "-", error = new { code = "not_understood", message = "-", action = "-" } };
        return new
        {
            prompt,
            input = "clip.mp4",
            inputBytes = 142 * Megabyte,
            understood = new[] { "9:16" },
            kinds = new[] { "size", "compress", "aspect" },
            declined = new[] { new { request = Say("remove the watermark", "去掉水印") } },
            limit = new { bytes = 50 * Megabyte },
            notes = none,
            text = "-",
            suggestions = new[] { new { text = Say("Use 90 MB", "用 90 MB"), prompt = "under 90MB" } },
            result = new
            {
                isOriginal = prompt.Contains("fits", StringComparison.Ordinal),
                bytes = 49_600_000,
                leastBytes = 48 * Megabyte,
                mostBytes = 50 * Megabyte,
                ratio = 0.35,
                width = 180,
                height = 320,
                durationSeconds = 3.0,
                quality = new { level = "picture_softer" },
                seconds = 200.0,
            },
        };
    }

    /// <summary>A job on its way.</summary>
    public object Running(string id, string name, int percent, string status = "rendering", double? remaining = 130) => new
    {
        id,
        status,
        percent,
        text = "-",
        messages = Array.Empty<object>(),
        phase = percent > 0 ? "pass2" : null,
        remainingSeconds = remaining,
        prompt = Say("Under 50MB without losing quality", "50MB 以内，画质不变"),
        input = name,
        inputBytes = 142 * Megabyte,
        revision = 1,
        createdAt = Now,
        updatedAt = Now,
    };

    /// <summary>A job that has ended with a result.</summary>
    public object Done(string id, string name, bool isWhole = true, long bytes = 49_600_000) => new
    {
        id,
        status = "completed",
        percent = 100,
        text = "-",
        messages = Array.Empty<object>(),
        prompt = Say("Under 50MB, vertical 9:16, remove the watermark", "50MB 以内，竖屏 9:16，去掉水印"),
        input = name,
        inputBytes = 142 * Megabyte,
        revision = 1,
        createdAt = Now,
        updatedAt = Now,
        resultRevision = 1,
        result = new
        {
            fileName = "clip-compressed.mp4",
            url = $"/api/jobs/{id}/result",
            inputBytes = 142 * Megabyte,
            bytes,
            ratio = bytes / (142.0 * Megabyte),
            goal = new { maxBytes = 50 * Megabyte },
            meetsGoal = isWhole,
            unmet = Array.Empty<string>(),
            declined = isWhole ? Array.Empty<object>() : [new { request = Say("remove the watermark", "去掉水印") }],
            wishes = new object[]
            {
                new { kind = "size", text = Say("at most 50 MB", "不超过 50 MB"), state = "done" },
                new { text = Say("remove the watermark", "去掉水印"), state = isWhole ? "done" : "declined", detail = Say("An edge can be cropped away, but nothing painted out.", "可以裁掉画面边缘，但不能把东西抹掉。") },
            },
            notes = new[] { new { code = "resolution_reduced", text = Say("Ten minutes in 50 MB would look blocky in 1080p; 720p looks clearer.", "十分钟压进 50 MB，1080p 会出马赛克，720p 更清晰。") } },
            width = 320,
            height = 180,
            durationSeconds = 3.0,
            ssim = 0.968,
            quality = new { level = "small_details_lost", worstTenth = 0.951 },
            seconds = 200.0,
        },
    };

    /// <summary>A job that has ended without one.</summary>
    public object Failed(string id, string name, string code, string message, string action) => new
    {
        id,
        status = "failed",
        percent = 20,
        text = message,
        messages = Array.Empty<object>(),
        prompt = Say("Make me a sandwich", "给我做个三明治"),
        input = name,
        inputBytes = 142 * Megabyte,
        revision = 1,
        createdAt = Now,
        updatedAt = Now,
        metadata = new { upload = "0123456789abcdef" },
        error = new { code, message, action },
    };
}
