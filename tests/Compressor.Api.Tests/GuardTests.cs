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

    [Fact]
    public async Task A_host_that_is_not_local_only_answers_to_any_name_and_may_allow_private_addresses()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/health");
        request.Headers.Host = "compressor.example";
        using var response = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var started = await PostAsync("/api/jobs", """{"source":{"url":"http://127.0.0.1/a.mp4"},"prompt":"compress","callbackUrl":"http://10.0.0.1/hook"}""");
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
    }
}
