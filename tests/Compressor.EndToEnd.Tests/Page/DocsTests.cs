using Microsoft.Playwright;

namespace Compressor.EndToEnd.Tests.Page;

/// <summary>The page of the API's description.</summary>
[Collection(BrowserGroup.Name)]
public sealed class DocsTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_operations_can_be_read_and_nothing_comes_from_elsewhere()
    {
        List<string> requests = [], complaints = [];
        await using var opened = await browser.OpenAsync(url: browser.Url.TrimEnd('/') + "/api/docs", prepare: page =>
        {
            page.Request += (_, request) => requests.Add(request.Url);
            page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };
            return Task.CompletedTask;
        });
        await opened.Page.GetByRole(AriaRole.Heading, new() { Name = "Start a job", Exact = true }).First.WaitForAsync();
        Assert.Contains(requests, url => url.EndsWith("/openapi.json", StringComparison.Ordinal));
        Assert.All(requests, url => Assert.True(url.StartsWith(browser.Url, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("blob:", StringComparison.Ordinal), url));
        Assert.Empty(complaints);
    }
}
