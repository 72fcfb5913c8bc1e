using Microsoft.Playwright;

namespace Compressor.EndToEnd.Tests;

/// <summary>The page in a real Chromium.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private readonly Workplace _place = new();
    private BrowserPage _browser = null!;

    private IPage Page => _browser.Page;

    public async ValueTask InitializeAsync()
    {
        await _place.AddClipAsync();
        _browser = await BrowserPage.OpenAsync(_place);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _place.Dispose();
    }

    [Fact]
    public async Task A_video_goes_in_and_a_smaller_one_comes_out()
    {
        await Page.GetByLabel("Choose a video").SetInputFilesAsync(_place.Clip);
        await Page.GetByLabel("What should happen?").FillAsync("compress this video to half the size");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Compress", Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Heading, new() { Name = "Your video is ready" }).WaitForAsync();
        Assert.Equal("✓ Goal met", await Page.Locator("#result-goal").TextContentAsync());

        var waiting = Page.WaitForDownloadAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Download" }).ClickAsync();
        var saved = Path.Combine(_place.Videos, "saved.mp4");
        var download = await waiting;
        await download.SaveAsAsync(saved);
        Assert.Equal("clip-compressed.mp4", download.SuggestedFilename);
        Assert.InRange(new FileInfo(saved).Length, 1, new FileInfo(_place.Clip).Length / 2);
        await Clips.AssertPlayableAsync(saved);
        await _browser.ScreenshotAsync("result");

        // The address keeps the job: a reload shows the same result.
        await Page.ReloadAsync();
        await Page.GetByRole(AriaRole.Heading, new() { Name = "Your video is ready" }).WaitForAsync();
        Assert.Empty(_browser.Complaints);
    }

    [Fact]
    public async Task What_is_no_video_is_told_in_the_problems_sentence()
    {
        await Page.GetByLabel("Choose a video").SetInputFilesAsync(_place.Write("notes.mp4", "no video\n"));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Compress", Exact = true }).ClickAsync();
        var alert = Page.GetByRole(AriaRole.Alert);
        await alert.WaitForAsync();
        Assert.Contains("MP4", await alert.TextContentAsync(), StringComparison.OrdinalIgnoreCase);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        Assert.True(await Page.GetByLabel("What should happen?").IsVisibleAsync());
    }

    [Fact]
    public async Task The_page_fits_a_phone_and_works_by_keyboard()
    {
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        foreach (var id in (string[])["file", "prompt"])
        {
            await Page.Keyboard.PressAsync("Tab");
            Assert.Equal(id, await Page.EvaluateAsync<string>("document.activeElement.id"));
        }

        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Enter");
        Assert.Equal("Compress this video to under 10MB", await Page.GetByLabel("What should happen?").InputValueAsync());
        await _browser.ScreenshotAsync("form");
        Assert.Empty(_browser.Complaints);
    }
}
