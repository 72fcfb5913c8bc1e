using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Compressor.EndToEnd.Tests.Page;

/// <summary>Every state of the page, from phones to wide screens, light and dark, in both languages: accessible, within its width, and, if looks are named, on a picture to look at.</summary>
[Collection(BrowserGroup.Name)]
public sealed class StateTests(BrowserFixture browser)
{
    /// <summary>The narrowest, with the longest words to break; PAGE_LOOKS=all takes every look, and PAGE_LOOKS=390 or 390-en those that begin so.</summary>
    public static TheoryData<int, string, bool> Looks
    {
        get
        {
            var wanted = Environment.GetEnvironmentVariable("PAGE_LOOKS") is { Length: > 0 } set ? set : "320-zh-CN-dark";
            var all = from width in new[] { 320, 390, 1280, 1920 } from locale in new[] { "en", "zh-CN" } from isDark in new[] { false, true } select new Look(width, locale, isDark);
            return [.. all.Where(look => wanted == "all" || look.ToString().StartsWith(wanted, StringComparison.Ordinal)).Select(look => new TheoryDataRow<int, string, bool>(look.Width, look.Locale, look.IsDark))];
        }
    }

    /// <summary>Whoever names looks wants pictures of them.</summary>
    private static bool ArePictured => Environment.GetEnvironmentVariable("PAGE_LOOKS") is { Length: > 0 };

    private const string FiguresOutOfPlace = """
        [...document.querySelectorAll('.m:not(.idle, .wait, .still)')].filter(meter => meter.clientWidth && meter.children[1].textContent).filter(meter => {
          const [bar, figure, , line] = [...meter.children].map(part => part.getBoundingClientRect());
          return meter.matches('.early') ? line.width && figure.left < line.left && figure.right > line.left : figure.right > bar.right + 1;
        }).length
        """;

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_state_is_accessible_and_fits(int width, string locale, bool isDark)
    {
        var look = new Look(width, locale, isDark);
        var api = new ScriptedApi(locale != "en", await File.ReadAllBytesAsync(browser.Place.Clip), await Clips.FrameAsync(browser.Place.Clip));
        await using var opened = await browser.OpenAsync(look, prepare: api.ServeAsync);
        var page = opened.Page;
        List<string> faults = [];

        async Task LookAsync(string state)
        {
            await page.EvaluateAsync("Promise.all([...document.images].map(image => image.complete || new Promise(done => { image.onload = image.onerror = done; })))");
            if (ArePictured) await opened.ScreenshotAsync($"page/{state}-{look}");
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") is > 0 and var excess) faults.Add($"{state}: {excess} pixels too wide");
            // White on white beyond the bar, or across the line.
            if (await page.EvaluateAsync<int>(FiguresOutOfPlace) is > 0 and var outside) faults.Add($"{state}: {outside} figures reach out of their bars");
            var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            faults.AddRange(found.Violations.Select(violation => $"{state}: {violation.Id}: {violation.Nodes[0].Html}"));
        }

        async Task GoAsync(string hash, string view, string state, string? shows = null)
        {
            await page.EvaluateAsync("hash => { location.hash = hash; }", hash);
            await opened.Shown(view).WaitForAsync();
            if (shows is not null) await page.Locator("h2:visible, h3:visible", new() { HasText = shows }).First.WaitForAsync();
            await LookAsync(state);
        }

        await opened.Shown("empty").WaitForAsync();
        await page.Locator("#ideas .chip").First.WaitForAsync();
        await page.Locator("#link-open").ClickAsync();
        await LookAsync("empty");
        await opened.ChooseAsync(browser.Place.Write("paper.pdf", "%PDF-1.7\n"));
        await page.Locator("#notice").WaitForAsync();
        await LookAsync("refused");

        await opened.ChooseAsync(browser.Place.Clip, Path.Combine(browser.Place.Videos, "other.mp4"));
        await page.Locator("#chosen-rows img").Nth(1).WaitForAsync();
        await page.Locator("#sentence").FillAsync("under 50MB");
        await page.Locator("#plan-rows dd").First.WaitForAsync();
        await LookAsync("chosen");
        await page.Locator("#chosen-rows .side .link").Nth(1).ClickAsync();
        await page.Locator("#trim summary").ClickAsync();
        await LookAsync("trim");
        await opened.ChooseAsync(Path.Combine(browser.Place.Videos, "other.mp4"));
        await page.Locator("#each").ClickAsync();
        await LookAsync("each");
        await page.Locator("#one").ClickAsync();
        await page.Locator("#sentence").FillAsync("make me a sandwich");
        await page.Locator("#start:disabled").WaitForAsync();
        await LookAsync("unclear");

        api.Jobs["a"] = api.Done("a", "garden.mov");
        api.Jobs["b"] = api.Running("b", "short-film.mp4", 62);
        api.Jobs["c"] = api.Running("c", "parking-lot.mkv", 0, "queued", null);
        await GoAsync("#b=a,b,c", "working", "working", "parking-lot.mkv");
        api.IsAway = true;
        await page.Locator("#away:visible").WaitForAsync();
        await LookAsync("away");
        api.IsAway = false;
        await page.Locator("#retry").DispatchEventAsync("click");
        await Assertions.Expect(page.Locator("#away")).ToBeHiddenAsync();

        api.Jobs["d"] = api.Done("d", "short-film.mp4", bytes: 22_000_000);
        await GoAsync("#b=a,d", "result", "result");
        api.Jobs["e"] = api.Done("e", "short-film.mp4", isWhole: false);
        api.Jobs["f"] = api.Failed("f", "parking-lot.mkv", "not_understood", "-", "-");
        await GoAsync("#b=e,f", "partly", "partly");
        api.Jobs["g"] = api.Failed("g", "recording.mp4", "source_truncated", api.Say("The video file is cut off: its end is missing.", "视频文件不完整，结尾缺失。"), api.Say("Copy or download it again and try again.", "请重新复制或下载后再试。"));
        await GoAsync("#b=a,g", "error", "error");
        await GoAsync("#b=z", "gone", "gone");
        await GoAsync("#h", "history", "history", "recording.mp4");
        Assert.True(faults.Count == 0, string.Join("\n", faults.Distinct()));
        Assert.Empty(opened.Complaints);
    }
}
