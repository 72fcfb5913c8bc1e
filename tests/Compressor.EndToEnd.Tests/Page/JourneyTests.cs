using Microsoft.Playwright;

namespace Compressor.EndToEnd.Tests.Page;

/// <summary>The whole way of real files through the page of a running program.</summary>
[Collection(BrowserGroup.Name)]
public sealed class JourneyTests(BrowserFixture browser)
{
    private string Other => Path.Combine(browser.Place.Videos, "other.mp4");

    [Fact]
    public async Task Three_files_at_once_come_out_smaller_and_are_there_again_after_a_reload()
    {
        await using var opened = await browser.OpenAsync();
        var page = opened.Page;
        var third = Path.Combine(browser.Place.Videos, "third.mp4");
        File.Copy(Other, third, overwrite: true);
        await opened.ChooseAsync(browser.Place.Clip, Other, third);
        Assert.Equal("3 videos chosen", await opened.TitleAsync());
        await opened.StartAsync("half the size");
        await opened.Shown("working").WaitForAsync();
        var shown = await opened.EndedAsync();
        Assert.Contains(shown, line => line.EndsWith("smaller", StringComparison.Ordinal));
        Assert.Equal(3, await page.Locator("#rail-items a").CountAsync());
        Assert.StartsWith("Ready", await page.TitleAsync(), StringComparison.Ordinal);
        await page.Locator("#view video").Nth(1).WaitForAsync();
        await page.EvaluateAsync("Promise.all([...document.querySelectorAll('#view video')].map(video => video.readyState >= 2 || new Promise(done => { video.onloadeddata = done; })))");

        var waiting = page.WaitForDownloadAsync();
        await page.Locator("#download").ClickAsync();
        var download = await waiting;
        var saved = Path.Combine(browser.Place.Videos, "saved.mp4");
        await download.SaveAsAsync(saved);
        Assert.Equal("clip-compressed.mp4", download.SuggestedFilename);
        Assert.InRange(new FileInfo(saved).Length, 1, new FileInfo(browser.Place.Clip).Length / 2);
        await Clips.AssertPlayableAsync(saved);

        // The address keeps the jobs.
        var title = await opened.TitleAsync();
        await page.ReloadAsync();
        await opened.Shown("result").WaitForAsync();
        Assert.Equal((title, 3), (await opened.TitleAsync(), await page.Locator("#rail-items a").CountAsync()));

        // So does the history.
        await page.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await page.Locator("#past .row").Nth(2).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Open third.mp4" }).First.ClickAsync();
        await opened.Shown("result").WaitForAsync();
        Assert.Empty(opened.Complaints);
    }

    /// <summary>As behind a proxy that holds streams back, and after a moment without an answer.</summary>
    [Fact]
    public async Task Where_no_stream_comes_through_the_job_is_asked_for()
    {
        var asked = 0;
        await using var opened = await browser.OpenAsync(prepare: async page =>
        {
            await page.RouteAsync("**/api/events**", route => route.AbortAsync());
            await page.RouteAsync("**/api/jobs/*", route => asked++ == 0 ? route.AbortAsync() : route.ContinueAsync());
        });
        await opened.ChooseAsync(Other);
        await opened.StartAsync("half the size");
        await opened.Page.Locator("#away:visible").WaitForAsync();
        Assert.Contains(await opened.EndedAsync(), line => line.EndsWith("smaller", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_follow_up_keeps_the_version_before()
    {
        await using var opened = await browser.OpenAsync();
        var page = opened.Page;
        await opened.ChooseAsync(Other);
        await opened.StartAsync("half the size");
        await opened.EndedAsync();
        await page.Locator("#more-text").FillAsync("no sound");
        await page.Locator("#more-text").PressAsync("Enter");
        await page.Locator("#version-buttons button").Nth(1).WaitForAsync();
        Assert.Equal("true", await page.Locator("#version-buttons button").Nth(1).GetAttributeAsync("aria-pressed"));
        Assert.DoesNotContain("/revisions/", await page.Locator("#download").GetAttributeAsync("href"), StringComparison.Ordinal);
        await page.Locator("#version-buttons button").First.ClickAsync();
        Assert.EndsWith("/revisions/1/result", await page.Locator("#download").GetAttributeAsync("href"), StringComparison.Ordinal);

        // What it was compared with can be chosen.
        await page.Locator("#version-buttons button").Nth(1).ClickAsync();
        await page.Locator("#against").SelectOptionAsync("1");
        await page.Locator("#view video:first-child[src$='/revisions/1/result']").WaitForAsync();

        // What changes nothing is answered, and the result stays.
        await page.Locator("#more-text").FillAsync("stabilize it");
        await page.Locator("#more-text").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#more-answer")).ToContainTextAsync("can't be done");
        Assert.DoesNotContain("What can be done", await page.Locator("#more-answer").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Everything_works_by_keyboard_from_the_empty_page_to_the_download_and_the_focus_is_never_lost()
    {
        await using var opened = await browser.OpenAsync();
        var page = opened.Page;
        // Listened for long before the key is pressed: the browser takes a moment to hand its dialogs over, and one that opens before is lost.
        var chooser = new TaskCompletionSource<IFileChooser>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.FileChooser += (_, opening) => chooser.TrySetResult(opening);
        await opened.Shown("empty").WaitForAsync();
        await page.Keyboard.PressAsync("Tab");
        while (!await page.EvaluateAsync<bool>("document.activeElement.hasAttribute('data-choose')")) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await (await chooser.Task.WaitAsync(TimeSpan.FromMinutes(4), TestContext.Current.CancellationToken)).SetFilesAsync(Other);
        await opened.Shown("chosen").WaitForAsync();
        Assert.Equal("H1", await FocusAsync());
        await TabToAsync("sentence");
        await page.Keyboard.TypeAsync("half the size");
        await page.Locator("#start:enabled").WaitForAsync();
        await TabToAsync("start");
        await page.Keyboard.PressAsync("Enter");
        await opened.EndedAsync();
        Assert.Equal("H1", await FocusAsync());
        await TabToAsync("compare", back: true);
        var before = await page.Locator("#compare").InputValueAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(int.Parse(before, null) + 1, int.Parse(await page.Locator("#compare").InputValueAsync(), null));
        await TabToAsync("download");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        Assert.Equal("other-compressed.mp4", download.SuggestedFilename);
        await TabToAsync("more-text");
        await page.Keyboard.TypeAsync("no sound");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#version-buttons button").Nth(1).WaitForAsync();
        Assert.Equal("H1", await FocusAsync());

        Task<string> FocusAsync() => page.EvaluateAsync<string>("document.activeElement.tagName");

        async Task TabToAsync(string id, bool back = false)
        {
            for (var pressed = 0; pressed < 60; pressed++)
            {
                await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
                if (await page.EvaluateAsync<string>("document.activeElement.id") == id) return;
            }

            Assert.Fail($"{id} can't be reached by Tab.");
        }
    }

    /// <summary>The handles write into the sentence, and the plan reads it back.</summary>
    [Theory]
    [InlineData("en", "half the size", "half the size, from 1s to 3s")]
    [InlineData("zh-TW", "压缩到一半大小", "压缩到一半大小，保留 1 秒 到 3 秒")]
    public async Task A_part_is_kept_by_its_handles(string locale, string prompt, string said)
    {
        await using var opened = await browser.OpenAsync(new Look(Locale: locale));
        var page = opened.Page;
        await opened.ChooseAsync(browser.Place.Clip);
        await page.Locator("#sentence").FillAsync(prompt);
        await page.Locator("#trim summary").ClickAsync();
        var start = page.Locator("#trim .handle").First;
        for (var pressed = 0; pressed < 10; pressed++) await start.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("#sentence")).ToHaveValueAsync(said);
        await Assertions.Expect(page.Locator("#plan-rows")).ToContainTextAsync("0:01");
        Assert.Equal("1", await start.InputValueAsync());
        await start.PressAsync("Home");
        await Assertions.Expect(page.Locator("#sentence")).ToHaveValueAsync(prompt);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task What_is_no_video_is_told_at_once_or_on_its_row()
    {
        await using var opened = await browser.OpenAsync();
        var page = opened.Page;
        await opened.ChooseAsync(browser.Place.Write("paper.pdf", "%PDF-1.7\n"));
        await Assertions.Expect(page.Locator("#notice")).ToHaveTextAsync("paper.pdf isn’t a video, a picture or a sound file.");
        Assert.True(await opened.Shown("empty").IsVisibleAsync());
        Assert.DoesNotContain(opened.Requests, request => request.Url.EndsWith("/uploads", StringComparison.Ordinal));

        await opened.ChooseAsync(browser.Place.Write("notes.mp4", "no video\n"), Other);
        await page.Locator("#sentence").FillAsync("half the size");
        await Assertions.Expect(page.Locator("#chosen-rows .row.err")).ToContainTextAsync("not a video");
        await Assertions.Expect(page.Locator("#start")).ToHaveTextAsync("Compress 1 video");
        Assert.Empty(opened.Complaints);
    }

    /// <summary>Files are taken anywhere on the page; the window never goes to one.</summary>
    [Fact]
    public async Task Files_can_be_dropped_beside_the_zone_and_pasted()
    {
        await using var opened = await browser.OpenAsync();
        var page = opened.Page;
        foreach (var (type, carrier) in new[] { ("drop", "dataTransfer"), ("paste", "clipboardData") })
        {
            await page.EvaluateAsync(
                """
                ([type, carrier]) => {
                  const data = new DataTransfer();
                  data.items.add(new File([new Uint8Array([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70])], type + ".mp4", { type: "video/mp4" }));
                  const event = new Event(type, { bubbles: true, cancelable: true });
                  Object.defineProperty(event, carrier, { value: data });
                  document.querySelector("footer").dispatchEvent(event);
                  if (!event.defaultPrevented) throw new Error("The browser goes on with it.");
                }
                """,
                new[] { type, carrier });
            await page.Locator("#chosen-rows").GetByText(type + ".mp4").WaitForAsync();
        }
    }
}
