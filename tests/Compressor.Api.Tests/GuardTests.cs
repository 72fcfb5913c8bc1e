using System.Net;

namespace Compressor.Api.Tests;

/// <summary>What a host that listens on loopback asks, for it asks for no sign-in.</summary>
public class GuardTests : ApiTests
{
    [Theory]
    [InlineData("127.0.0.1:1234")]
    [InlineData("localhost")]
    [InlineData("[::1]:80")]
    public async Task Loopback_names_are_served(string host)
    {
        using var response = await SendAsync(("Host", host));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("attacker.example")]
    [InlineData("127.0.0.1.attacker.example")]
    [InlineData("192.168.1.10")]
    public async Task A_foreign_host_name_is_refused(string host) => await AssertProblemAsync(await SendAsync(("Host", host)), 421, "host_refused");

    [Theory]
    [InlineData("https://attacker.example")]
    [InlineData("null")]
    [InlineData("http://localhost:1")]
    public async Task A_page_of_another_site_is_refused(string origin) => await AssertProblemAsync(await SendAsync(("Origin", origin)), 403, "origin_refused");

    [Fact]
    public async Task A_request_that_the_browser_calls_cross_site_is_refused_but_a_link_may_be_followed()
    {
        await AssertProblemAsync(await SendAsync(("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors")), 403, "origin_refused");
        using var followed = await SendAsync(("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"));
        Assert.Equal(HttpStatusCode.OK, followed.StatusCode);
    }

    [Fact]
    public async Task The_hosts_own_page_is_served()
    {
        using var response = await SendAsync(("Origin", Client.BaseAddress!.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private Task<HttpResponseMessage> SendAsync(params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/health");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request);
    }
}

public class OpenGuardTests : ApiTests
{
    protected override (string Key, string Value)[] Settings => [("Api:LocalOnly", "false"), ("Api:AllowPrivateAddresses", "true")];

    /// <summary>A host that asks for a key takes jobs of other sites: who has the key may send them from anywhere.</summary>
    protected virtual bool AsksForKey => false;

    [Fact]
    public async Task A_host_that_is_not_local_only_answers_to_any_name_and_may_allow_private_addresses()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/health");
        request.Headers.Host = "compressor.example";
        using var response = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        // A browser's word, which no page can change, else the origin.
        foreach (var (name, value) in new[] { ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://evil.example"), ("Origin", "null"), ("Origin", "http://compressor.example.evil") })
        {
            using var foreign = await PostJobAsync((name, value));
            if (AsksForKey) Assert.Equal(HttpStatusCode.Accepted, foreign.StatusCode);
            else await AssertProblemAsync(foreign, 403, "origin_refused");
        }

        foreach (var (name, value) in new[] { ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Site", "none"), ("Origin", "https://compressor.example") })
        {
            using var own = await PostJobAsync((name, value));
            Assert.Equal(HttpStatusCode.Accepted, own.StatusCode);
        }

        using var started = await PostAsync("/api/jobs", """{"source":{"url":"http://127.0.0.1/a.mp4"},"prompt":"compress","callbackUrl":"http://10.0.0.1/hook"}""");
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
    }

    private Task<HttpResponseMessage> PostJobAsync((string Name, string Value) header)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/jobs") { Content = new StringContent("""{"source":{"url":"http://127.0.0.1/a.mp4"},"prompt":"compress"}""", System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Host = "compressor.example";
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return Client.SendAsync(request);
    }
}

/// <summary>What holds for all answers.</summary>
public class AnswerHeadersTests : ApiTests
{
    [Theory]
    [InlineData("/api/jobs")]
    [InlineData("/api/health")]
    [InlineData("/api/jobs/none")]
    [InlineData("/api/v1/about")]
    public async Task No_type_is_guessed_and_nothing_about_jobs_is_kept(string path)
    {
        using var answer = await Client.GetAsync(path);
        Assert.Equal(("nosniff", true), (answer.Headers.GetValues("X-Content-Type-Options").Single(), answer.Headers.CacheControl?.NoStore));
    }
}
