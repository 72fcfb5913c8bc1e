using Microsoft.Playwright;

namespace Compressor.EndToEnd.Tests.Page;

/// <summary>One Chromium and one program for all tests of the page; each test has its own profile.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string? Chromium = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => (string[])[Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome")])
        .FirstOrDefault(File.Exists);

    private readonly Workplace _place = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Server? _server;

    internal Workplace Place => _place;

    /// <summary>The address of the program that all tests share.</summary>
    internal string Url => _server!.Url;

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null) return;
        await _place.AddClipAsync();
        await Clips.WriteOtherAsync(Path.Combine(_place.Videos, "other.mp4"));
        _server = await Server.StartAsync(_place, Server.WithoutComparison);
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
    }

    /// <summary>Opens the page in a new profile. Skips the test where there is no Chromium.</summary>
    /// <param name="url">Another program's address; null: the shared one's.</param>
    /// <param name="prepare">Comes before the page is loaded.</param>
    internal async Task<OpenedPage> OpenAsync(Look? look = null, string? url = null, Func<IPage, Task>? prepare = null)
    {
        Assert.SkipWhen(Chromium is null, "Chromium is not installed.");
        look ??= new Look();
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            Locale = look.Locale,
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var opened = new OpenedPage(context, await context.NewPageAsync(), url ?? Url);
        if (prepare is not null) await prepare(opened.Page);
        await opened.Page.GotoAsync(opened.Url);
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _place.Dispose();
    }
}

/// <summary>How a page is looked at.</summary>
/// <param name="Width">Pixels.</param>
internal sealed record Look(int Width = 1280, string Locale = "en", bool IsDark = false)
{
    public int Height => Width < 500 ? 844 : Width > 1500 ? 1080 : 800;

    public override string ToString() => $"{Width}-{Locale}-{(IsDark ? "dark" : "light")}";
}

[CollectionDefinition(Name)]
public sealed class BrowserGroup : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
