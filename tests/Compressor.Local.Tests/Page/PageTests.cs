using System.IO.Compression;
using System.Net;
using System.Text;
using Compressor.Local.Page;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Compressor.Local.Tests.Page;

public sealed class PageTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPage();
        await _app.StartAsync();
        _http.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/page/base.css", "text/css")]
    [InlineData("/page/app.js", "text/javascript")]
    [InlineData("/page/words.js", "text/javascript")]
    [InlineData("/page/icon.svg", "image/svg+xml")]
    public async Task Every_file_comes_under_a_policy_that_allows_nothing_from_elsewhere(string path, string type)
    {
        using var answer = await _http.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_file_that_the_browser_has_is_not_sent_again()
    {
        using var first = await _http.GetAsync("/page/app.js");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/page/app.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", null)]
    [InlineData("br;q=0", null)]
    public async Task It_is_compressed_for_whoever_takes_that(string accepted, string? encoding)
    {
        var plain = await _http.GetByteArrayAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var answer = await _http.SendAsync(request);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
        var content = await answer.Content.ReadAsByteArrayAsync();
        if (encoding is null)
        {
            Assert.Equal(plain, content);
            return;
        }

        using var unpacked = new MemoryStream();
        await using var brotli = new BrotliStream(new MemoryStream(content), CompressionMode.Decompress);
        await brotli.CopyToAsync(unpacked);
        Assert.Equal(plain, unpacked.ToArray());
        Assert.InRange(content.Length, 1, plain.Length / 2);
    }

    /// <summary>Big5 is the character set of traditional Chinese: what it lacks is simplified.</summary>
    [Fact]
    public void Its_traditional_words_have_only_characters_of_that_script()
    {
        var big5 = CodePagesEncodingProvider.Instance.GetEncoding(950)!;
        var words = Encoding.UTF8.GetString(PageFile.All().Single(file => file.Name == "words-zh-hant.js").Content);
        var lacking = words.Where(c => c is >= '\u4e00' and <= '\u9fff' && big5.GetString(big5.GetBytes([c])) != c.ToString()).Distinct();
        Assert.Equal("", string.Concat(lacking));
        Assert.Contains("\"zh-Hant\"", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_names_no_other_host_and_has_nothing_inline()
    {
        foreach (var file in PageFile.All())
        {
            var text = Encoding.UTF8.GetString(file.Content);
            Assert.DoesNotContain("//cdn", text, StringComparison.Ordinal);
            Assert.DoesNotContain(" style=", text, StringComparison.Ordinal);
            Assert.DoesNotMatch("src=\"https?:|href=\"https?:|<script>| on[a-z]+=\"", text);
        }
    }
}
