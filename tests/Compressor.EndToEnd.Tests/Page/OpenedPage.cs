using Microsoft.Playwright;

namespace Compressor.EndToEnd.Tests.Page;

/// <summary>The page in a profile of its own.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    /// <summary>For what must come in any case: it ends a wait in vain, and tests no speed.</summary>
    private const float PatienceMilliseconds = 240_000;

    private readonly List<string> _complaints = [];
    private readonly List<IRequest> _requests = [];
    private readonly IBrowserContext _context;

    public OpenedPage(IBrowserContext context, IPage page, string url)
    {
        (_context, Page, Url) = (context, page, url);

        // A refusal of the API is an answer like others; the browser notes each.
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => _requests.Add(request);

        // A loaded machine takes its time.
        page.SetDefaultTimeout(PatienceMilliseconds);
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
    }

    public IPage Page { get; }

    public string Url { get; }

    /// <summary>What the browser wrote to its console as a warning or an error.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public IReadOnlyList<IRequest> Requests => _requests;

    public ILocator Shown(string view) => Page.Locator($"#{view}:visible");

    public Task ChooseAsync(params string[] files) => Page.Locator("#file").SetInputFilesAsync(files);

    /// <summary>Writes the sentence, and starts what is chosen as soon as the page lets one.</summary>
    public async Task StartAsync(string prompt)
    {
        await Page.Locator("#sentence").FillAsync(prompt);
        await Page.Locator("#start:enabled").ClickAsync();
    }

    /// <summary>Waits until all jobs have ended.</summary>
    /// <returns>The text of the view that is shown then, line by line.</returns>
    public async Task<string[]> EndedAsync()
    {
        var ended = Page.Locator("#result:visible, #partly:visible, #error:visible");
        try
        {
            await ended.WaitForAsync();
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"The page shows {await Page.EvaluateAsync<string>("document.body.dataset.state + location.hash")}, and the program says: {await Page.EvaluateAsync<string>("fetch('/api/jobs').then(answer => answer.text())")}", e);
        }

        return (await ended.InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public async Task<string> TitleAsync() => (await Page.Locator("h1:visible").First.InnerTextAsync()).Replace('\u00a0', ' ');

    /// <summary>For people to look at; kept beside the other results of a run.</summary>
    public Task ScreenshotAsync(string name) => Page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Compressor.TestSupport.RepositoryRoot.Path, "artifacts", "screenshots", $"{name}.png"),
        FullPage = true,
    });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
