using System.Net;
using System.Net.Http.Json;

namespace Compressor.Api.Tests;

/// <summary>The API below its version, and HEAD beside GET.</summary>
public class VersionTests : ApiTests
{
    [Theory]
    [InlineData("/api")]
    [InlineData("/api/v1")]
    public async Task A_caller_is_led_on_by_the_prefix_that_it_used(string prefix)
    {
        var body = new { source = new { url = "https://public.example/a.mp4" }, prompt = Prompt };
        using var started = await Client.PostAsJsonAsync($"{prefix}/jobs", body);
        var id = (await JsonAsync(started, HttpStatusCode.Accepted)).GetProperty("id").GetString()!;
        Assert.Equal($"{prefix}/jobs/{id}/operation", started.Headers.Location!.AbsolutePath);
        using var download = await DownloadAsync(id);
        var job = await JsonAsync(await Client.GetAsync($"{prefix}/jobs/{id}"), HttpStatusCode.OK);
        Assert.Equal($"{prefix}/jobs/{id}/result", new Uri(job.GetProperty("result").GetProperty("url").GetString()!).AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync($"{prefix}/jobs?status=completed&limit=1")).StatusCode);
        await AssertProblemAsync(await Client.GetAsync($"{prefix}/jobs?colour=red"), 400, "query_invalid");
        await AssertProblemAsync(await Client.GetAsync($"{prefix}/nothing"), 404, "route_not_found");
        Assert.Equal("ok", (await JsonAsync(await Client.GetAsync($"{prefix}/health"), HttpStatusCode.OK)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task HEAD_is_answered_wherever_GET_is_with_the_same_headers_and_no_body()
    {
        var id = await StartJobAsync();
        using var download = await DownloadAsync(id);
        var document = await JsonAsync(await Client.GetAsync("/api/openapi.json"), HttpStatusCode.OK);
        var paths = document.GetProperty("paths").EnumerateObject()
            .Where(path => path.Value.TryGetProperty("get", out _) && !path.Name.StartsWith("/blobs/", StringComparison.Ordinal))
            .Select(path => "/api" + path.Name.Replace("{id}", id, StringComparison.Ordinal).Replace("{revision}", "1", StringComparison.Ordinal)
                + (path.Name is "/events" or "/archive" ? $"?jobs={id}" : ""))
            .Concat(["/api/openapi.json", "/api/docs"]).ToList();
        Assert.InRange(paths.Count, 15, 100);
        foreach (var path in paths)
        {
            using var get = await Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            using var head = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
            Assert.Equal((path, get.StatusCode, get.Content.Headers.ContentType?.MediaType), (path, head.StatusCode, head.Content.Headers.ContentType?.MediaType));
            Assert.NotEqual(HttpStatusCode.InternalServerError, head.StatusCode);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task The_API_can_be_read_as_a_page_that_loads_nothing_from_elsewhere()
    {
        using var page = await Client.GetAsync("/api/docs/");
        Assert.True(page.StatusCode is HttpStatusCode.OK, Host.Log);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self' 'nonce-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("cdn", await page.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }
}
