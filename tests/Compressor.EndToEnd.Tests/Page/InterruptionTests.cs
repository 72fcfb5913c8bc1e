using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.Playwright;

namespace Compressor.EndToEnd.Tests.Page;

/// <summary>What comes between: a program that is gone for a while, a network that is, files that fail, and people who change their mind.</summary>
[Collection(BrowserGroup.Name)]
public sealed class InterruptionTests(BrowserFixture browser)
{
    private const int PieceBytes = 65_536;

    private string Other => Path.Combine(browser.Place.Videos, "other.mp4");

    [Fact]
    public async Task A_restart_of_the_program_while_a_file_is_sent_and_while_it_is_encoded_loses_nothing()
    {
        using var place = new Workplace();
        await place.AddClipAsync();
        var pieces = new Pieces(breaksAt: 3 * PieceBytes);
        var server = await Server.StartAsync(place);
        try
        {
            await using var opened = await browser.OpenAsync(url: server.Url, prepare: pieces.WatchAsync);
            await opened.ChooseAsync(place.Clip);
            await pieces.Reached.WaitAsync(TestContext.Current.CancellationToken);
            server = await RestartAsync(place, server, () => pieces.Go());
            await opened.StartAsync("half the size");
            await Assertions.Expect(opened.Page.Locator("#queue")).ToContainTextAsync("Writing the picture");
            server = await RestartAsync(place, server, () => opened.Page.Locator("#away:visible").WaitForAsync());
            Assert.Contains(await opened.EndedAsync(), line => line.EndsWith("smaller", StringComparison.Ordinal));
            await Assertions.Expect(opened.Page.Locator("#away")).ToBeHiddenAsync();
            pieces.AssertSentOnce(place.Clip);
            Assert.Empty(opened.Complaints);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_lost_connection_while_a_file_is_sent_loses_nothing()
    {
        var pieces = new Pieces(breaksAt: 2 * PieceBytes);
        await using var opened = await browser.OpenAsync(prepare: pieces.WatchAsync);
        await opened.ChooseAsync(browser.Place.Clip);
        await pieces.Reached.WaitAsync(TestContext.Current.CancellationToken);
        await opened.Page.Context.SetOfflineAsync(true);
        await pieces.Go();
        await opened.StartAsync("half the size");
        await opened.Shown("working").WaitForAsync();
        await Assertions.Expect(opened.Page.Locator("#queue")).ToContainTextAsync("Reading the video");
        await opened.Page.Context.SetOfflineAsync(false);
        Assert.Contains(await opened.EndedAsync(), line => line.EndsWith("smaller", StringComparison.Ordinal));
        pieces.AssertSentOnce(browser.Place.Clip);
        Assert.Empty(opened.Complaints);
    }

    /// <summary>The others go on, and whoever has asked for it is told of the end.</summary>
    [Fact]
    public async Task Of_three_files_one_fails_and_the_end_is_told_to_whom_has_looked_away()
    {
        await using var opened = await browser.OpenAsync(prepare: async page =>
        {
            await page.Context.GrantPermissionsAsync(["notifications"]);
            // No estimate comes in time to tell of the file before the start.
            await page.RouteAsync("**/api/estimates", route => route.AbortAsync());
            await page.AddInitScriptAsync(
                """
                window.told = [];
                window.Notification = class extends Notification { constructor(text) { super(text); told.push(text); } };
                Object.defineProperty(document, "hidden", { get: () => Boolean(window.away) });
                """);
        });
        var (page, third) = (opened.Page, Path.Combine(browser.Place.Videos, "fourth.mp4"));
        File.Copy(Other, third, overwrite: true);
        await opened.ChooseAsync(Other, browser.Place.Write("words.mp4", "no video at all\n"), third);
        await opened.StartAsync("half the size");
        await opened.Shown("working").WaitForAsync();
        await page.Locator("#tell").ClickAsync();
        await Assertions.Expect(page.Locator("#tell")).ToHaveTextAsync("You will be told");
        await page.EvaluateAsync("window.away = true");

        var shown = await opened.EndedAsync();
        Assert.Equal(["One file did not work", "The others are ready."], shown[..2]);
        await Assertions.Expect(page.Locator("#failed .row")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#failed .row")).ToContainTextAsync("words.mp4");
        await Assertions.Expect(page.Locator("#error-rest .row a[download]")).ToHaveCountAsync(2);
        Assert.Equal(["2 of 3 are ready"], await page.EvaluateAsync<string[]>("told"));
        Assert.Empty(opened.Complaints);
    }

    /// <summary>Undone before the first start was answered: one job is made, and the other is cancelled.</summary>
    [Fact]
    public async Task A_cancelled_file_goes_on_by_undo()
    {
        var (asked, answered) = (new TaskCompletionSource(), new TaskCompletionSource());
        var started = Channel.CreateUnbounded<string>();
        await using var opened = await browser.OpenAsync(prepare: page => page.RouteAsync("**/api/jobs", async route =>
        {
            if (route.Request.Method != "POST")
            {
                await route.ContinueAsync();
                return;
            }

            if (asked.TrySetResult()) await answered.Task;
            var answer = await route.FetchAsync();
            started.Writer.TryWrite((await answer.JsonAsync())!.Value.GetProperty("id").GetString()!);
            await route.FulfillAsync(new() { Response = answer });
        }));
        var page = opened.Page;
        await opened.ChooseAsync(Other);
        await opened.StartAsync("half the size");
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel other.mp4" }).ClickAsync();
        await Assertions.Expect(page.Locator("#queue")).ToContainTextAsync("Cancelled");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        answered.SetResult();
        Assert.Contains(await opened.EndedAsync(), line => line.EndsWith("smaller", StringComparison.Ordinal));

        string[] ids = [await NextAsync(), await NextAsync()];
        var shownId = new Uri(page.Url).Fragment["#b=".Length..];
        var given = Assert.Single(ids, id => id != shownId);
        await page.WaitForFunctionAsync("async id => (await (await fetch('/api/jobs/' + id)).json()).status === 'cancelled'", given);
        Assert.Empty(opened.Complaints);

        Task<string> NextAsync() => started.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(4));
    }

    /// <summary>As a service manager does after a crash: the same address, a moment later.</summary>
    private static async Task<Server> RestartAsync(Workplace place, Server server, Func<Task> meanwhile)
    {
        await server.Process.KillAsync();
        await server.DisposeAsync();
        await meanwhile();
        return await Server.StartAsync(place, port: new Uri(server.Url).Port);
    }

    /// <summary>Uploads in small pieces, one of which waits and is lost.</summary>
    private sealed class Pieces(long breaksAt)
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously), _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly List<(long Offset, long Bytes)> _arrived = [];

        public Task Reached => _reached.Task;

        public Task Go()
        {
            _go.TrySetResult();
            return Task.CompletedTask;
        }

        public async Task WatchAsync(IPage page)
        {
            await page.RouteAsync("**/api/uploads", async route =>
            {
                var answer = await route.FetchAsync();
                var ticket = JsonNode.Parse(await answer.TextAsync())!;
                ticket["resumable"]!["blockBytes"] = PieceBytes;
                await route.FulfillAsync(new() { Response = answer, Body = ticket.ToJsonString() });
            });
            await page.RouteAsync("**/api/uploads/*", async route =>
            {
                if (route.Request.Method == "PATCH" && !_reached.Task.IsCompleted && OffsetOf(route.Request) == breaksAt)
                {
                    _reached.SetResult();
                    await _go.Task;
                    await route.AbortAsync("connectionreset");
                    return;
                }

                await route.ContinueAsync();
            });
            page.RequestFinished += (_, request) =>
            {
                if (request.Method == "PATCH") _arrived.Add((OffsetOf(request), request.PostDataBuffer?.Length ?? 0));
            };
        }

        /// <summary>Each piece has come once, and none again that was there before the break.</summary>
        public void AssertSentOnce(string file)
        {
            var length = new FileInfo(file).Length;
            Assert.Equal(Enumerable.Range(0, (int)((length + PieceBytes - 1) / PieceBytes)).Select(piece => (long)piece * PieceBytes), _arrived.Select(piece => piece.Offset));
        }

        private static long OffsetOf(IRequest request) => long.Parse(request.Headers["upload-offset"], System.Globalization.CultureInfo.InvariantCulture);
    }
}
