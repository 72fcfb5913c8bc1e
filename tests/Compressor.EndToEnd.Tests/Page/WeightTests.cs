using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Media;

namespace Compressor.EndToEnd.Tests.Page;

/// <summary>What the page costs, and that its figures are those of the program.</summary>
[Collection(BrowserGroup.Name)]
public sealed class WeightTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_first_paint_takes_less_than_a_hundred_kilobytes_and_no_other_host()
    {
        await using var opened = await browser.OpenAsync();
        await opened.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        Assert.All(opened.Requests, request => Assert.StartsWith(opened.Url, request.Url, StringComparison.Ordinal));
        var bytes = await opened.Page.EvaluateAsync<long>("performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).reduce((sum, entry) => sum + entry.transferSize, 0)");
        Assert.InRange(bytes, 10_000, 100_000);
        TestContext.Current.SendDiagnosticMessage($"{bytes} bytes in {opened.Requests.Count} requests");
        Assert.Empty(opened.Complaints);
    }

    /// <summary>Times are said in the same words on the page and elsewhere.</summary>
    [Fact]
    public async Task Times_are_said_as_the_program_says_them()
    {
        await using var opened = await browser.OpenAsync();
        double[] seconds = [0.4, 9.9, 10, 49, 50, 89, 90, 149, 151, 599, 600, 760, 3449, 3451, 5399, 5401, 9100, 40_000];
        foreach (var (name, language) in new[] { ("en", Language.English), ("zh", Language.Chinese) })
        {
            var said = await opened.Page.EvaluateAsync<string[]>("async ([name, seconds]) => { const words = await import('/page/words.js'); words.speak(name); return seconds.map(words.remaining); }", new object[] { name, seconds });
            Assert.Equal(seconds.Select(value => Phrases.Remaining(value, language)), said);
        }
    }

    [Fact]
    public async Task Both_languages_have_the_same_words()
    {
        await using var opened = await browser.OpenAsync();
        var differing = await opened.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const { en } = await import("/page/words-en.js"), { zh } = await import("/page/words-zh.js");
              return [...new Set([...Object.keys(en), ...Object.keys(zh)])].filter(key => typeof en[key] !== typeof zh[key]);
            }
            """);
        Assert.Empty(differing);
    }

    /// <summary>Sizes of results are rounded down: no figure contradicts the limit, and no bar touches the line.</summary>
    [Fact]
    public async Task The_line_is_never_touched()
    {
        await using var opened = await browser.OpenAsync();
        var gaps = await opened.Page.EvaluateAsync<JsonElement>(
            """
            async () => {
              const { draw, meter, reading } = await import("/page/meter.js"), { bytes } = await import("/page/words.js");
              const told = [];
              for (const width of [120, 333, 800, 1900])
                for (const [now, most] of [[49999999, 50000000], [50000000, 50000000], [49950000, 50000000], [1, 50000000], [999, 1000], [600000000, 500000000]]) {
                  const bar = meter();
                  bar.style.width = width + "px";
                  bar.style.setProperty("--width", width);
                  document.body.append(bar);
                  draw(bar, reading({ was: most * 3, now, most, words: bytes(now, { down: true }), state: "" }), { label: "" });
                  const line = bar.querySelector(".lim").getBoundingClientRect(), is = bar.querySelector(".is").getBoundingClientRect(), out = bar.querySelector(".out").getBoundingClientRect();
                  told.push({ before: line.left - is.right, after: out.left - line.right });
                  bar.remove();
                }
              return told;
            }
            """);
        Assert.All(gaps.EnumerateArray(), gap =>
        {
            Assert.True(gap.GetProperty("before").GetDouble() >= 3, gap.ToString());
            Assert.True(gap.GetProperty("after").GetDouble() >= 3, gap.ToString());
        });
        var sizes = new long[] { 812, 9_540, 299_999, 999_999, 1_000_000, 49_999_999, 50_000_000, 142_400_000, 999_999_999, 1_250_000_000 };
        var said = await opened.Page.EvaluateAsync<string[]>("async sizes => { const { bytes } = await import('/page/words.js'); return sizes.map(size => bytes(size)); }", sizes);
        Assert.Equal(sizes.Select(ByteSize.Format), said);
        var down = await opened.Page.EvaluateAsync<string[]>("async sizes => { const { bytes } = await import('/page/words.js'); return sizes.map(size => bytes(size, { down: true })); }", sizes);
        Assert.Equal(["812 bytes", "9.5 kB", "299 kB", "999 kB", "1.0 MB", "49.9 MB", "50.0 MB", "142 MB", "999 MB", "1.25 GB"], down);
    }
}
