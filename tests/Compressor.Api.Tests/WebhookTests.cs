using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Compressor.TestSupport.Webhooks;

namespace Compressor.Api.Tests;

/// <summary>What a subscriber's operator does when nothing arrives.</summary>
public class WebhookTests : ApiTests
{
    protected override (string Key, string Value)[] Settings => [("Api:AllowPrivateAddresses", "true")];

    [Fact]
    public async Task A_test_tells_what_the_receiver_answered_and_is_in_the_log()
    {
        await using var receiver = await WebhookReceiver.StartAsync(204, 500, 302);
        var (path, secret) = await SubscribeAsync(receiver.Url);
        var tests = new List<JsonElement>();
        for (var i = 0; i < 3; i++)
        {
            using var answer = await Client.PostAsync($"{path}/test", null);
            tests.Add(await JsonAsync(answer, HttpStatusCode.OK));
            Assert.Equal(Assert.Single(answer.Headers.GetValues("X-Request-Id")), tests[^1].GetProperty("requestId").GetString());
        }

        Assert.Equal([204, 500, 302], tests.Select(test => test.GetProperty("status").GetInt32()));
        var first = receiver.Received.First();
        Assert.True(first.IsSignedWith(secret));
        Assert.Equal(tests[0].GetProperty("messageId").GetString(), first.Id);
        var body = JsonElement.Parse(first.Text);
        Assert.Equal(("webhook.test", path.Split('/')[^1]), (body.GetProperty("type").GetString(), body.GetProperty("data").GetProperty("subscription").GetString()));

        var log = (await JsonAsync(await Client.GetAsync($"{path}/deliveries?limit=2"), HttpStatusCode.OK)).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(2, log.Count);
        Assert.All(log, delivery => Assert.Equal("webhook.test", delivery.GetProperty("type").GetString()));
        Assert.DoesNotContain("a-secret", string.Concat(log.Select(delivery => delivery.GetRawText())) + Host.Log, StringComparison.Ordinal);
        Assert.True((await JsonAsync(await Client.GetAsync(path), HttpStatusCode.OK)).TryGetProperty("lastDelivery", out _));
    }

    [Fact]
    public async Task A_receiver_that_cannot_be_reached_is_told_as_such()
    {
        var receiver = await WebhookReceiver.StartAsync();
        var (path, _) = await SubscribeAsync(receiver.Url);
        await receiver.DisposeAsync();
        var test = await JsonAsync(await Client.PostAsync($"{path}/test", null), HttpStatusCode.OK);
        Assert.Equal("unreachable", test.GetProperty("error").GetString());
        Assert.False(test.TryGetProperty("status", out _));
    }

    [Fact]
    public async Task A_delivery_is_sent_again_while_its_job_is_there()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var (path, _) = await SubscribeAsync(receiver.Url);
        await JsonAsync(await Client.PostAsync($"{path}/test", null), HttpStatusCode.OK);
        var id = (await JsonAsync(await Client.GetAsync($"{path}/deliveries"), HttpStatusCode.OK)).GetProperty("items")[0].GetProperty("id").GetString();

        var again = await JsonAsync(await Client.PostAsync($"{path}/deliveries/{id}/redeliver", null), HttpStatusCode.Accepted);
        Assert.Equal(id, again.GetProperty("id").GetString());
        Assert.Equal((path.Split('/')[^1], id), Host.Redeliveries.Started.Select(started => (started.SubscriptionId, started.Delivery.Id)).Single());
        Host.Redeliveries.IsGone = true;
        await AssertProblemAsync(await Client.PostAsync($"{path}/deliveries/{id}/redeliver", null), 404, "job_not_found");
        foreach (var other in (string[])["none", "0000000000000000000-00000000", "..%2F1"])
            await AssertProblemAsync(await Client.PostAsync($"{path}/deliveries/{other}/redeliver", null), 404, "delivery_not_found");
    }

    [Theory]
    [InlineData("after=banana", "after_invalid")]
    [InlineData("limit=0", "limit_invalid")]
    [InlineData("type=job.failed", "query_invalid")]
    public async Task A_log_that_cannot_be_is_refused(string query, string code)
    {
        var (path, _) = await SubscribeAsync(new Uri("https://public.example/hook"));
        await AssertProblemAsync(await Client.GetAsync($"{path}/deliveries?{query}"), 400, code);
    }

    private async Task<(string Path, string Secret)> SubscribeAsync(Uri receiver)
    {
        using var created = await Client.PostAsJsonAsync("/api/subscriptions", new { url = receiver.AbsoluteUri });
        var subscription = await JsonAsync(created, HttpStatusCode.Created);
        return ($"/api/subscriptions/{subscription.GetProperty("id").GetString()}", subscription.GetProperty("secret").GetString()!);
    }
}
