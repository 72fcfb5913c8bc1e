using Compressor.TestSupport.Nemo;

namespace Compressor.EndToEnd.Tests.Page;

/// <summary>The page says what became of a request, and nothing else.</summary>
[Collection(BrowserGroup.Name)]
public sealed class TruthTests(BrowserFixture browser)
{
    /// <summary>Said before anything starts, and the button stays off.</summary>
    [Fact]
    public async Task What_cannot_be_done_or_is_small_enough_is_said_before_the_start()
    {
        await using var opened = await browser.OpenAsync();
        await opened.ChooseAsync(browser.Place.Clip);
        foreach (var (prompt, said) in new[] { ("hello", "I don’t know how to do that to a video."), ("reverse it", "This can't be done"), ("去掉背景噪音", "无法完成") })
        {
            await opened.Page.Locator("#sentence").FillAsync(prompt);
            await Microsoft.Playwright.Assertions.Expect(opened.Page.Locator("#plan-wrong")).ToContainTextAsync(said);
            Assert.True(await opened.Page.Locator("#start").IsDisabledAsync(), prompt);
        }

        // What is small enough is not encoded for show.
        await opened.Page.Locator("#sentence").FillAsync("under 50MB");
        await Microsoft.Playwright.Assertions.Expect(opened.Page.Locator("#plan-fits")).ToContainTextAsync("already under 50 MB");
        Assert.Equal("Half the size", await opened.Page.Locator("#start").InnerTextAsync());
    }

    [Fact]
    public async Task What_is_left_out_stands_beside_the_result()
    {
        await using var opened = await browser.OpenAsync(new Look(Locale: "zh-CN"));
        await opened.ChooseAsync(browser.Place.Clip);
        await opened.StartAsync("压缩到一半大小，加字幕");
        var shown = await opened.EndedAsync();
        Assert.Equal("有些没能做到", shown[0]);
        Assert.Contains("没能做到：加字幕", shown);
        Assert.Empty(opened.Complaints);
    }

    /// <summary>What another backend's agent says is no proof of an edit.</summary>
    [Fact]
    public async Task Another_backends_words_are_told_as_such()
    {
        using var place = new Workplace();
        await place.AddClipAsync();
        await using var backend = await NemoBackend.StartAsync();
        await using var server = await Server.StartAsync(place, new Dictionary<string, string>(StringComparer.Ordinal) { ["NEMO_API_URL"] = backend.Url, ["Workflow__RenderPollInterval"] = "00:00:00.05", ["Workflow__RecoveryWait"] = "00:00:01", ["Workflow__RecoveryFirstWait"] = "00:00:01" });

        async Task<string[]> AskAsync()
        {
            await using var opened = await browser.OpenAsync(url: server.Url);
            await opened.ChooseAsync(place.Clip);
            await opened.StartAsync("compress this video to half the size");
            var shown = await opened.EndedAsync();
            Assert.Empty(opened.Complaints);
            return shown;
        }

        (backend.Script.Texts, backend.Script.EditChangesState, backend.Script.ReadyAfterUpload) = (["Which part of the video do you mean?"], false, true);
        var asked = await AskAsync();
        Assert.Equal("Nothing was changed", asked[0]);
        Assert.Contains(asked, line => line.StartsWith("Which part of the video do you mean?", StringComparison.Ordinal));

        // The agent claims to have compressed; the result is the source and a megabyte more.
        (backend.Script.Texts, backend.Script.EditChangesState) = (["Done: the video is compressed."], true);
        byte[] padding = [0, 0x10, 0, 0, .. "free"u8, .. new byte[(1 << 20) - 8]]; // a box that players skip (ISO/IEC 14496-12 §8.1.2)
        backend.Script.Result = [.. await File.ReadAllBytesAsync(place.Clip), .. padding];
        var larger = await AskAsync();
        Assert.Equal("I could not do everything", larger[0]);
        Assert.Contains(larger, line => line.Contains("larger than the original", StringComparison.Ordinal));
    }
}
