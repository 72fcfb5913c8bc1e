using System.Net;

namespace Compressor.Api.Tests;

/// <summary>Pages of sites that the operator has named.</summary>
public class OriginTests : ApiTests
{
    private const string Page = "https://app.example";

    protected override (string Key, string Value)[] Settings => [("Api:AllowedOrigins:0", "https://App.example/"), ("Api:AllowedOrigins:1", "http://localhost:5173")];

    [Theory]
    [InlineData(Page)]
    [InlineData("http://localhost:5173")]
    public async Task A_page_of_an_allowed_site_may_call_and_read_the_answer(string origin)
    {
        using var answer = await SendAsync(HttpMethod.Get, "/api/jobs/none", ("Origin", origin), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "cors"));
        Assert.Equal(origin, Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        var readable = Assert.Single(answer.Headers.GetValues("Access-Control-Expose-Headers")).Split(',');
        Assert.Subset(readable.ToHashSet(StringComparer.OrdinalIgnoreCase), new HashSet<string> { "Location", "X-Request-Id", "Retry-After", "Upload-Offset" });
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        await AssertProblemAsync(answer, 404, "job_not_found");
    }

    [Theory]
    [InlineData("POST", "/api/jobs")]
    [InlineData("DELETE", "/api/jobs/job-1")]
    [InlineData("PATCH", "/api/uploads/1")]
    public async Task A_preflight_says_what_it_may_send(string method, string path)
    {
        using var answer = await SendAsync(
            HttpMethod.Options, path, ("Origin", Page), ("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", "content-type,idempotency-key"));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(Page, Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains(method, Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
        Assert.Contains("idempotency-key", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://app.example.attacker.example")]
    [InlineData("http://app.example")]
    [InlineData("https://app.example:444")]
    [InlineData("null")]
    public async Task Every_other_site_stays_out(string origin)
    {
        using var answer = await SendAsync(HttpMethod.Get, "/api/health", ("Origin", origin));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        await AssertProblemAsync(answer, 403, "origin_refused");
        using var preflight = await SendAsync(HttpMethod.Options, "/api/jobs", ("Origin", origin), ("Access-Control-Request-Method", "POST"));
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request);
    }
}
