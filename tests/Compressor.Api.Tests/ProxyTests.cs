using System.Net;
using System.Net.Http.Json;

namespace Compressor.Api.Tests;

/// <summary>Behind an HTTPS proxy on this machine, as an operator sets it up.</summary>
public class ProxyTests : ApiTests
{
    protected override (string Key, string Value)[] Settings =>
        [("Api:ForwardedProxies:0", "127.0.0.1"), ("Api:AllowedHosts:0", "videos.example"), ("Api:RequestsPerMinute", "4")];

    [Fact]
    public async Task Links_are_those_of_the_proxy_and_its_own_page_may_call()
    {
        using var answer = await StartAsync("videos.example", "203.0.113.1", ("Origin", "https://videos.example"), ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("https://videos.example/api/jobs/job-1/operation", answer.Headers.Location!.AbsoluteUri);
    }

    [Fact]
    public async Task Another_name_or_site_stays_out_behind_it_too()
    {
        await AssertProblemAsync(await StartAsync("attacker.example", "203.0.113.1"), 421, "host_refused");
        await AssertProblemAsync(await StartAsync("videos.example", "203.0.113.1", ("Origin", "http://videos.example")), 403, "origin_refused");
    }

    [Fact]
    public async Task Each_caller_of_the_proxy_has_requests_of_its_own_and_is_told_how_many()
    {
        foreach (var left in (int[])[3, 2, 1, 0])
        {
            using var fine = await StartAsync("videos.example", "203.0.113.1");
            Assert.Equal(HttpStatusCode.Accepted, fine.StatusCode);
            Assert.Equal($"\"default\";r={left}", Assert.Single(fine.Headers.GetValues("RateLimit")));
            Assert.Equal("\"default\";q=4;w=60", Assert.Single(fine.Headers.GetValues("RateLimit-Policy")));
        }

        using var refused = await StartAsync("videos.example", "203.0.113.1");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15));
        Assert.StartsWith("\"default\";r=0;t=", Assert.Single(refused.Headers.GetValues("RateLimit")), StringComparison.Ordinal);
        await AssertProblemAsync(refused, 429, "too_many_requests");
        Assert.Equal(4, Host.Jobs.Started.Count);

        using var other = await StartAsync("videos.example", "203.0.113.2");
        Assert.Equal(HttpStatusCode.Accepted, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync("/api/health")).StatusCode);
    }

    [Fact]
    public async Task The_addresses_of_one_IPv6_network_count_as_one()
    {
        foreach (var host in (int[])[1, 2, 3, 4]) (await StartAsync("videos.example", $"2001:db8:0:1::{host}")).Dispose();
        await AssertProblemAsync(await StartAsync("videos.example", "2001:db8:0:1:ffff::1"), 429, "too_many_requests");
        using var neighbour = await StartAsync("videos.example", "2001:db8:0:2::1");
        Assert.Equal(HttpStatusCode.Accepted, neighbour.StatusCode);
    }

    private Task<HttpResponseMessage> StartAsync(string host, string client, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/jobs") { Content = JsonContent.Create(new { source = new { url = "https://public.example/a.mp4" }, prompt = Prompt }) };
        foreach (var (name, value) in headers.Concat([("X-Forwarded-For", client), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", host)])) request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request);
    }
}

/// <summary>Without such a setting nobody is believed.</summary>
public class NoProxyTests : ApiTests
{
    [Fact]
    public async Task Headers_of_a_proxy_change_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/uploads");
        foreach (var (name, value) in new[] { ("X-Forwarded-For", "203.0.113.1"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "attacker.example") }) request.Headers.Add(name, value);
        using var answer = await Client.SendAsync(request);
        Assert.StartsWith(Client.BaseAddress!.AbsoluteUri, (await JsonAsync(answer, HttpStatusCode.Created)).GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("RateLimit"));
    }
}
