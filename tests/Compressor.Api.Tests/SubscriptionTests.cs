using System.Net;
using System.Net.Http.Json;

namespace Compressor.Api.Tests;

public class SubscriptionTests : ApiTests
{
    private const string Url = "https://public.example/hook?sig=s3cret";

    [Fact]
    public async Task A_subscription_is_created_and_deleted_at_its_location()
    {
        var created = await Client.PostAsJsonAsync("/api/subscriptions", new { url = Url, eventTypes = new[] { "job.failed", "job.completed", "job.failed" } });
        var body = await JsonAsync(created, HttpStatusCode.Created);

        Assert.Equal(["createdAt", "eventTypes", "id", "secret"], body.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["job.completed", "job.failed"], body.GetProperty("eventTypes").EnumerateArray().Select(type => type.GetString()!));
        Assert.True(created.Headers.Location!.IsAbsoluteUri);
        Assert.Equal($"/api/subscriptions/{body.GetProperty("id").GetString()}", created.Headers.Location.AbsolutePath);
        var secret = body.GetProperty("secret").GetString()!;
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=\\z", secret);
        var shown = await JsonAsync(await Client.GetAsync(created.Headers.Location), HttpStatusCode.OK);
        Assert.Equal(["createdAt", "eventTypes", "host", "id"], shown.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal("public.example", shown.GetProperty("host").GetString());
        var list = await JsonAsync(await Client.GetAsync("/api/subscriptions"), HttpStatusCode.OK);
        Assert.Equal(shown.GetRawText(), Assert.Single(list.GetProperty("items").EnumerateArray()).GetRawText());

        Assert.Equal(HttpStatusCode.NoContent, (await Client.DeleteAsync(created.Headers.Location)).StatusCode);
        await AssertProblemAsync(await Client.GetAsync(created.Headers.Location), 404, "subscription_not_found");
        Assert.DoesNotContain(secret, Host.Log, StringComparison.Ordinal);
        await AssertProblemAsync(await Client.DeleteAsync(created.Headers.Location), 404, "subscription_not_found");
        Assert.DoesNotContain("s3cret", Host.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_event_types_it_is_told_of_every_end()
    {
        var body = await JsonAsync(await Client.PostAsJsonAsync("/api/subscriptions", new { url = Url }), HttpStatusCode.Created);
        Assert.Equal(["job.completed", "job.failed", "job.cancelled"], body.GetProperty("eventTypes").EnumerateArray().Select(type => type.GetString()!));
    }

    [Theory]
    [InlineData("{}", "callback_url_refused")]
    [InlineData("""{"url":"hook"}""", "callback_url_refused")]
    [InlineData("""{"url":"http://public.example/"}""", "callback_url_refused")]
    [InlineData("""{"url":"https://rebinding.example/"}""", "callback_url_refused")]
    [InlineData("""{"url":"https://169.254.169.254/metadata"}""", "callback_url_refused")]
    [InlineData("""{"url":"https://[::ffff:10.0.0.1]/"}""", "callback_url_refused")]
    [InlineData("""{"url":"https://me:secret@public.example/"}""", "callback_url_refused")]
    [InlineData("""{"url":"https://public.example/","eventTypes":["job.started"]}""", "event_type_invalid")]
    [InlineData("""{"url":"https://public.example/","eventTypes":[null]}""", "event_type_invalid")]
    [InlineData("""{"url":"https://public.example/","eventTypes":"job.completed"}""", "invalid_json")]
    public async Task What_cannot_be_told_is_refused(string body, string code) =>
        await AssertProblemAsync(await PostAsync("/api/subscriptions", body), 400, code);

    [Theory]
    [InlineData("0")]
    [InlineData("..%2Fwebhook-key")]
    [InlineData("00000000000000000000000000000000")]
    public async Task An_unknown_subscription_is_not_found(string id) =>
        await AssertProblemAsync(await Client.DeleteAsync($"/api/subscriptions/{id}"), 404, "subscription_not_found");

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/deliveries")]
    [InlineData("POST", "/test")]
    [InlineData("POST", "/deliveries/1/redeliver")]
    public async Task Nothing_is_known_of_one_that_is_none(string method, string path)
    {
        foreach (var id in (string[])["0", "..%2Fwebhook-key", "00000000000000000000000000000000"])
            await AssertProblemAsync(await Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), $"/api/subscriptions/{id}{path}")), 404, "subscription_not_found");
    }

    [Fact]
    public async Task Too_many_are_refused_and_a_deleted_one_makes_room()
    {
        Uri? last = null;
        for (var i = 0; i < 100; i++)
        {
            var created = await Client.PostAsJsonAsync("/api/subscriptions", new { url = Url });
            Assert.Equal(HttpStatusCode.Created, created.StatusCode);
            last = created.Headers.Location;
        }

        await AssertProblemAsync(await Client.PostAsJsonAsync("/api/subscriptions", new { url = Url }), 409, "too_many_subscriptions");
        Assert.Equal(HttpStatusCode.NoContent, (await Client.DeleteAsync(last)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Client.PostAsJsonAsync("/api/subscriptions", new { url = Url })).StatusCode);
    }
}
