using Microsoft.Playwright;

namespace Compressor.EndToEnd.Tests;

/// <summary>The page in a real Chromium.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private static readonly string? Chromium = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => (string[])[Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome")])
        .FirstOrDefault(File.Exists);

    private readonly Workplace _place = new();
    private readonly List<string> _complaints = [];
    private CompressorProcess _server = null!;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Chromium is null, "Chromium is not installed.");
        await _place.AddClipAsync();
        _server = CompressorProcess.Start(["serve", "--port", "0", "--data", _place.Data]);
        var greeting = await _server.OutputLineAsync("http://127.0.0.1:");
        var url = greeting.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        _page = await _browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        _page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add(message.Text);
        };
        _page.PageError += (_, error) => _complaints.Add(error);
        await _page.GotoAsync(url);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _place.Dispose();
    }

    [Fact]
    public async Task A_video_goes_in_and_a_smaller_one_comes_out()
    {
        await _page.GetByLabel("Choose a video").SetInputFilesAsync(_place.Clip);
        await _page.GetByLabel("What should happen?").FillAsync("compress this video to half the size");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Compress", Exact = true }).ClickAsync();
        await _page.GetByRole(AriaRole.Heading, new() { Name = "Your video is ready" }).WaitForAsync(new() { Timeout = 60_000 });
        Assert.Equal("✓ Goal met", await _page.Locator("#result-goal").TextContentAsync());

        var waiting = _page.WaitForDownloadAsync();
        await _page.GetByRole(AriaRole.Link, new() { Name = "Download" }).ClickAsync();
        var saved = Path.Combine(_place.Videos, "saved.mp4");
        var download = await waiting;
        await download.SaveAsAsync(saved);
        Assert.Equal("clip-compressed.mp4", download.SuggestedFilename);
        Assert.InRange(new FileInfo(saved).Length, 1, new FileInfo(_place.Clip).Length / 2);
        await Clips.AssertPlayableAsync(saved);
        await ScreenshotAsync("result");

        // The address keeps the job: a reload shows the same result.
        await _page.ReloadAsync();
        await _page.GetByRole(AriaRole.Heading, new() { Name = "Your video is ready" }).WaitForAsync();
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task What_is_no_video_is_told_in_the_problems_sentence()
    {
        await _page.GetByLabel("Choose a video").SetInputFilesAsync(_place.Write("notes.mp4", "no video\n"));
        await _page.GetByRole(AriaRole.Button, new() { Name = "Compress", Exact = true }).ClickAsync();
        var alert = _page.GetByRole(AriaRole.Alert);
        await alert.WaitForAsync(new() { Timeout = 30_000 });
        Assert.Contains("MP4", await alert.TextContentAsync(), StringComparison.OrdinalIgnoreCase);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        Assert.True(await _page.GetByLabel("What should happen?").IsVisibleAsync());
    }

    [Fact]
    public async Task The_page_fits_a_phone_and_works_by_keyboard()
    {
        Assert.True(await _page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        foreach (var id in (string[])["file", "prompt"])
        {
            await _page.Keyboard.PressAsync("Tab");
            Assert.Equal(id, await _page.EvaluateAsync<string>("document.activeElement.id"));
        }

        await _page.Keyboard.PressAsync("Tab");
        await _page.Keyboard.PressAsync("Enter");
        Assert.Equal("Compress this video to under 10MB", await _page.GetByLabel("What should happen?").InputValueAsync());
        await ScreenshotAsync("form");
        Assert.Empty(_complaints);
    }

    // For people to look at; kept beside the other results of a run.
    private Task ScreenshotAsync(string name) => _page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Compressor.TestSupport.RepositoryRoot.Path, "artifacts", "screenshots", $"{name}.png"),
        FullPage = true,
    });
}
