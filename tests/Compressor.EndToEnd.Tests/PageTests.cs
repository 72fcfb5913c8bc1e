using Microsoft.Playwright;

namespace Compressor.EndToEnd.Tests;

/// <summary>The page in a real Chromium.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private static readonly string? chromium = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => (string[])[Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome")])
        .FirstOrDefault(File.Exists);

    private readonly Workplace place = new();
    private readonly List<string> complaints = [];
    private CompressorProcess server = null!;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(chromium is null, "Chromium is not installed.");
        await place.AddClipAsync();
        server = CompressorProcess.Start(["serve", "--port", "0", "--data", place.Data]);
        var greeting = await server.OutputLineAsync("http://127.0.0.1:");
        var url = greeting.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal));
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(url);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null) await server.DisposeAsync();
        place.Dispose();
    }

    [Fact]
    public async Task A_video_goes_in_and_a_smaller_one_comes_out()
    {
        await page.GetByLabel("Choose a video").SetInputFilesAsync(place.Clip);
        await page.GetByLabel("What should happen?").FillAsync("compress this video to half the size");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compress", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Your video is ready" }).WaitForAsync(new() { Timeout = 60_000 });
        Assert.Equal("✓ Goal met", await page.Locator("#result-goal").TextContentAsync());

        var waiting = page.WaitForDownloadAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Download" }).ClickAsync();
        var saved = Path.Combine(place.Videos, "saved.mp4");
        var download = await waiting;
        await download.SaveAsAsync(saved);
        Assert.Equal("clip-compressed.mp4", download.SuggestedFilename);
        Assert.InRange(new FileInfo(saved).Length, 1, new FileInfo(place.Clip).Length / 2);
        await Clips.AssertPlayableAsync(saved);
        await ScreenshotAsync("result");

        // The address keeps the job: a reload shows the same result.
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Your video is ready" }).WaitForAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task What_is_no_video_is_told_in_the_problems_sentence()
    {
        await page.GetByLabel("Choose a video").SetInputFilesAsync(place.Write("notes.mp4", "no video\n"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Compress", Exact = true }).ClickAsync();
        var alert = page.GetByRole(AriaRole.Alert);
        await alert.WaitForAsync(new() { Timeout = 30_000 });
        Assert.Contains("MP4", await alert.TextContentAsync(), StringComparison.OrdinalIgnoreCase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        Assert.True(await page.GetByLabel("What should happen?").IsVisibleAsync());
    }

    [Fact]
    public async Task The_page_fits_a_phone_and_works_by_keyboard()
    {
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        foreach (var id in (string[])["file", "prompt"])
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal(id, await page.EvaluateAsync<string>("document.activeElement.id"));
        }

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("Compress this video to under 10MB", await page.GetByLabel("What should happen?").InputValueAsync());
        await ScreenshotAsync("form");
        Assert.Empty(complaints);
    }

    // For people to look at; kept beside the other results of a run.
    private Task ScreenshotAsync(string name) => page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Compressor.TestSupport.RepositoryRoot.Path, "artifacts", "screenshots", $"{name}.png"),
        FullPage = true,
    });
}
