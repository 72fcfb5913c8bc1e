using Microsoft.Playwright;

namespace Compressor.EndToEnd.Tests;

/// <summary>The page of a running program, in a real Chromium.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private static readonly string? Chromium = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => (string[])[Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome")])
        .FirstOrDefault(File.Exists);

    /// <summary>For what must come in any case: it ends a wait in vain, and tests no speed.</summary>
    private const float PatienceMilliseconds = 240_000;

    private readonly List<string> _complaints = [];
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Server _server;

    private BrowserPage(Server server, IPlaywright playwright, IBrowser browser, IPage page)
    {
        (_server, _playwright, _browser, Page) = (server, playwright, browser, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser wrote to its console as a warning or an error.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Skips the test where there is no Chromium.</summary>
    /// <param name="environment">Settings of the program.</param>
    public static async Task<BrowserPage> OpenAsync(Workplace place, IReadOnlyDictionary<string, string>? environment = null)
    {
        Assert.SkipWhen(Chromium is null, "Chromium is not installed.");
        var server = await Server.StartAsync(place, environment);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        // A loaded machine takes its time.
        page.SetDefaultTimeout(PatienceMilliseconds);
        var opened = new BrowserPage(server, playwright, browser, page);
        await page.GotoAsync(server.Url);
        return opened;
    }

    /// <summary>Sends a video with a sentence, and waits until its job has ended.</summary>
    /// <returns>The text of the section that is shown then, line by line.</returns>
    public async Task<string[]> AskAsync(string video, string prompt)
    {
        if (await Page.Locator(".again:visible").CountAsync() > 0) await Page.Locator(".again:visible").ClickAsync();
        await Page.Locator("#file").SetInputFilesAsync(video);
        await Page.Locator("#prompt").FillAsync(prompt);
        await Page.Locator("#start").ClickAsync();
        var ended = Page.Locator("#result:visible, #error:visible");
        await ended.WaitForAsync();
        return (await ended.InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>For people to look at; kept beside the other results of a run.</summary>
    public Task ScreenshotAsync(string name) => Page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Compressor.TestSupport.RepositoryRoot.Path, "artifacts", "screenshots", $"{name}.png"),
        FullPage = true,
    });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _server.DisposeAsync();
    }
}
