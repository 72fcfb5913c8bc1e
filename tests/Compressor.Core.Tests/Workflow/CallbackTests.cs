using System.Text.Json;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Webhooks;
using Compressor.Core.Workflow;
using Compressor.TestSupport.Webhooks;
using Compressor.Workflows;
using Microsoft.Extensions.Logging.Testing;

namespace Compressor.Core.Tests.Workflow;

public class CallbackTests
{
    [Fact]
    public async Task Every_receiver_hears_of_the_end_of_a_job_in_a_signed_webhook()
    {
        await using var callback = await WebhookReceiver.StartAsync();
        await using var subscriber = await WebhookReceiver.StartAsync();
        await using var fixture = await JobFixture.StartAsync(allowPrivateAddresses: true, settings: [new("Api:PublicUrl", "https://videos.example/sub/")]);
        var subscription = await fixture.Get<SubscriptionStore>().AddAsync(subscriber.Url, [JobEventTypes.Completed], default);
        await fixture.Records.SetSecretAsync(JobRecords.CallbackUrl(JobFixture.InstanceId), callback.Url.AbsoluteUri);

        await RunJobAsync(fixture, fixture.Input() with { HasCallback = true });
        await DeliverAsync(fixture);

        var installation = await fixture.Get<WebhookKey>().GetTextAsync(default);
        foreach (var (webhook, secret, other) in new[] { (Assert.Single(callback.Received), installation, subscription.Secret), (Assert.Single(subscriber.Received), subscription.Secret, installation) })
        {
            Assert.Equal(("POST", "/hook", "msg_job1"), (webhook.Method, webhook.Path, webhook.Id));
            Assert.True(webhook.IsSignedWith(secret));
            Assert.False(webhook.IsSignedWith(other));
            var body = JsonSerializer.Deserialize<JsonElement>(webhook.Text);
            Assert.Equal("job.completed", body.GetProperty("type").GetString());
            Assert.True(body.GetProperty("timestamp").TryGetDateTimeOffset(out _));
            Assert.Equal("job1", body.GetProperty("data").GetProperty("id").GetString());
            Assert.True(body.GetProperty("data").GetProperty("result").GetProperty("meetsGoal").GetBoolean());
            Assert.Equal("https://videos.example/sub/api/jobs/job1/result", body.GetProperty("data").GetProperty("result").GetProperty("url").GetString());
        }
    }

    [Fact]
    public async Task A_subscriber_hears_only_of_the_events_that_it_asked_for()
    {
        await using var fixture = await JobFixture.StartAsync(source: "this is no video"u8.ToArray());
        var store = fixture.Get<SubscriptionStore>();
        await store.AddAsync(new("https://public.example/completed"), [JobEventTypes.Completed], default);
        var failed = await store.AddAsync(new("https://public.example/failed"), [JobEventTypes.Failed, JobEventTypes.Cancelled], default);

        await RunJobAsync(fixture, fixture.Input());

        Assert.Equal([$"job1-to-{failed.Id}"], Deliveries(fixture).Select(delivery => delivery.InstanceId));
    }

    [Fact]
    public async Task Many_subscribers_are_each_told_once_by_deliveries_that_begin_after_the_end_of_the_job()
    {
        const int Subscribers = 25;
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var fixture = await JobFixture.StartAsync(allowPrivateAddresses: true);
        for (var i = 0; i < Subscribers; i++) await fixture.Get<SubscriptionStore>().AddAsync(receiver.Url, [JobEventTypes.Completed], default);

        await RunJobAsync(fixture, fixture.Input());
        var toAll = Assert.Single(Deliveries(fixture));
        Assert.Empty(receiver.Received);
        foreach (var _ in Enumerable.Range(0, 2)) Assert.True(await fixture.Engine.RunAsync<bool>(toAll.Workflow, toAll.InstanceId, toAll.Input!.Value));

        var each = Deliveries(fixture).Where(delivery => delivery.InstanceId != toAll.InstanceId).ToList();
        Assert.Equal(Subscribers, each.Count);
        foreach (var delivery in each) Assert.True(await fixture.Engine.RunAsync<bool>(delivery.Workflow, delivery.InstanceId, delivery.Input!.Value));
        Assert.Equal(Subscribers, receiver.Received.Count);
    }

    [Fact]
    public async Task A_job_without_receivers_starts_no_delivery()
    {
        await using var fixture = await JobFixture.StartAsync();
        await RunJobAsync(fixture, fixture.Input());
        Assert.Empty(Deliveries(fixture));
    }

    [Fact]
    public async Task A_failed_job_is_logged_once_with_its_code_and_without_its_prompt()
    {
        await using var fixture = await JobFixture.StartAsync(source: "this is no video"u8.ToArray());
        await RunJobAsync(fixture, fixture.Input("compress holiday in Rome to 720p and 5MB"));

        var record = Assert.Single(fixture.Get<FakeLogCollector>().GetSnapshot(), entry => entry.Message.Contains("job failed", StringComparison.Ordinal));
        Assert.Equal("Compression job failed: job1 (unsupported_file)", record.Message);
    }

    [Fact]
    public async Task A_webhook_is_tried_again_with_growing_waits_until_it_is_taken_and_never_after()
    {
        await using var receiver = await WebhookReceiver.StartAsync(500, 503, 404, 204);
        await using var fixture = await SubscribedAsync(receiver);
        fixture.Engine.Timers.Clear();

        Assert.True(Assert.Single(await DeliverAsync(fixture)));

        Assert.Equal(4, receiver.Received.Count);
        Assert.Single(receiver.Received.Select(webhook => webhook.Id).Distinct(StringComparer.Ordinal));
        Assert.Equal([TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2)], fixture.Engine.Timers);

        var log = await LogAsync(fixture);
        Assert.Equal([204, 404, 503, 500], log.Select(delivery => delivery.Status!.Value));
        Assert.Equal([4, 3, 2, 1], log.Select(delivery => delivery.Attempt));
        Assert.All(log, delivery => Assert.Equal(("job.completed", "job1", 1, "msg_job1"), (delivery.Type, delivery.JobId, delivery.Revision, delivery.MessageId)));
    }

    [Fact]
    public async Task A_subscriber_of_an_earlier_version_checks_with_the_installations_secret_as_before()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var fixture = await SubscribedAsync(receiver);
        var id = Assert.Single(await fixture.Get<SubscriptionStore>().ListAsync(default).ToListAsync()).Id;
        Assert.True(await fixture.Records.DeleteAsync($"subscription-secrets/{id}"));

        await DeliverAsync(fixture);
        Assert.True(Assert.Single(receiver.Received).IsSignedWith(await fixture.Get<WebhookKey>().GetTextAsync(default)));
    }

    [Fact]
    public async Task A_delivery_is_repeated_with_the_same_id_and_its_retries()
    {
        await using var receiver = await WebhookReceiver.StartAsync(204, 500, 204);
        await using var fixture = await SubscribedAsync(receiver);
        var id = Assert.Single(await fixture.Get<SubscriptionStore>().ListAsync(default).ToListAsync()).Id;
        await DeliverAsync(fixture);

        Assert.True(await fixture.Get<IRedeliveries>().StartAsync(id, Assert.Single(await LogAsync(fixture)), default));
        var again = Deliveries(fixture).Last();
        Assert.True(await fixture.Engine.RunAsync<bool>(again.Workflow, again.InstanceId, again.Input!.Value));
        Assert.Equal(["msg_job1", "msg_job1", "msg_job1"], receiver.Received.Select(webhook => webhook.Id));
        Assert.Equal([3, 2, 1], (await LogAsync(fixture)).Select(delivery => delivery.Attempt));
        Assert.False(await fixture.Get<IRedeliveries>().StartAsync(id, new WebhookDelivery { MessageId = "msg_gone", Type = JobEventTypes.Completed, JobId = "gone", Revision = 1 }, default));

        var test = await fixture.Get<SubscriberWebhooks>().TestAsync(id, "msg_test", default);
        Assert.True(await fixture.Get<IRedeliveries>().StartAsync(id, test!, default));
        Assert.Equal(["msg_test", "msg_test"], receiver.Received.Skip(3).Select(webhook => webhook.Id));
    }

    [Fact]
    public async Task The_log_keeps_the_latest_of_each_subscriber_alone_and_goes_with_it()
    {
        await using var fixture = await JobFixture.StartAsync();
        var (store, log) = (fixture.Get<SubscriptionStore>(), fixture.Get<DeliveryLog>());
        var (one, other) = ((await store.AddAsync(new("https://public.example/"), JobEventTypes.All, default)).Id, (await store.AddAsync(new("https://public.example/"), JobEventTypes.All, default)).Id);
        await log.AddAsync(other, new WebhookDelivery { MessageId = "msg_other", Type = "webhook.test" }, default);
        for (var number = 1; number <= DeliveryLog.MaxKept + 3; number++) await log.AddAsync(one, new WebhookDelivery { MessageId = $"msg_{number}", Type = "webhook.test" }, default);

        var seen = new List<string>();
        var after = (string?)null;
        do
        {
            var page = await log.ListAsync(one, after, 40, default);
            seen.AddRange(page.Items.Select(delivery => delivery.MessageId));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(Enumerable.Range(4, DeliveryLog.MaxKept).Reverse().Select(number => $"msg_{number}"), seen);

        Assert.True(await store.RemoveAsync(one, default));
        Assert.Empty((await log.ListAsync(one, null, 40, default)).Items);
        Assert.Equal("msg_other", Assert.Single((await log.ListAsync(other, null, 40, default)).Items).MessageId);
        Assert.DoesNotContain(await fixture.Records.ListAsync("").ToListAsync(), key => key.Contains(one, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_receiver_that_never_takes_it_is_given_up_after_six_tries()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Enumerable.Repeat(500, 10));
        await using var fixture = await SubscribedAsync(receiver);

        Assert.False(Assert.Single(await DeliverAsync(fixture)));
        Assert.Equal(6, receiver.Received.Count);
    }

    [Fact]
    public async Task A_delivery_that_is_faster_than_the_end_of_its_job_waits_for_that_alone()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var fixture = await SubscribedAsync(receiver);
        var ended = fixture.Started.Instances.Single(instance => instance.InstanceId == JobFixture.InstanceId);
        await fixture.Started.PurgeAsync(JobFixture.InstanceId);
        await fixture.Started.TryStartAsync(CompressVideoWorkflow.Name, JobFixture.InstanceId, ended.Input);
        fixture.Engine.Timers.Clear();
        fixture.Engine.OnTimer = _ => fixture.Started.Complete(CompressVideoWorkflow.Name, JobFixture.InstanceId, ended.Input!.Value, ended.Output!.Value);

        Assert.True(Assert.Single(await DeliverAsync(fixture)));
        Assert.Equal([0.5], fixture.Engine.Timers.Select(wait => wait.TotalSeconds));
        Assert.Equal(1, Assert.Single(await LogAsync(fixture)).Attempt);
    }

    [Fact]
    public async Task A_receiver_that_keeps_failing_is_paused_and_told_once_it_is_well()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Enumerable.Repeat(503, 4));
        await using var fixture = await SubscribedAsync(receiver);
        await fixture.Started.TryStartAsync(DeliverCallbackWorkflow.Name, "another", Deliveries(fixture).Single().Input!.Value);
        fixture.Engine.Timers.Clear();

        Assert.Equal([true, true], await DeliverAsync(fixture));
        Assert.Equal([204, 204, 503, 503, 503, 503], (await LogAsync(fixture)).Select(delivery => delivery.Status!.Value));
        Assert.Equal([5, 30, 120, 600], fixture.Engine.Timers.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task What_can_t_be_told_because_its_receiver_is_paused_is_tried_after_the_pause_and_counts_as_no_attempt()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var fixture = await SubscribedAsync(receiver);
        Hang(fixture, receiver.Url);
        fixture.Engine.Timers.Clear();

        Assert.True(Assert.Single(await DeliverAsync(fixture)));
        Assert.Equal([30], fixture.Engine.Timers.Select(wait => wait.TotalSeconds));
        Assert.Equal(1, Assert.Single(await LogAsync(fixture)).Attempt);
    }

    [Fact]
    public async Task A_delivery_ends_in_the_log_even_if_its_receiver_is_paused_for_ever()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var fixture = await SubscribedAsync(receiver);
        fixture.Engine.BeforeActivity = _ => Hang(fixture, receiver.Url);

        Assert.False(Assert.Single(await DeliverAsync(fixture)));
        Assert.Empty(receiver.Received);
        Assert.Equal(WebhookErrors.Paused, Assert.Single(await LogAsync(fixture)).Error);
        Assert.InRange(fixture.Engine.Timers.Count, 10, 100);
    }

    /// <summary>As if another delivery had found that the receiver does not answer.</summary>
    private static void Hang(JobFixture fixture, Uri url)
    {
        using var call = fixture.Get<ReceiverGate>().Enter(url, always: true);
        call.End(null, WebhookErrors.TimedOut);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_told_once_and_its_subscription_ends()
    {
        await using var receiver = await WebhookReceiver.StartAsync(410);
        await using var fixture = await SubscribedAsync(receiver);

        Assert.True(Assert.Single(await DeliverAsync(fixture)));

        Assert.Single(receiver.Received);
        Assert.Empty(await fixture.Get<SubscriptionStore>().FindAsync(JobEventTypes.Completed, default).ToListAsync());
    }

    [Fact]
    public async Task A_webhook_tells_of_the_revision_that_ended_although_a_later_one_has_begun()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var fixture = await SubscribedAsync(receiver);
        await fixture.Started.TryStartAsync(CompressVideoWorkflow.Name, $"{JobFixture.InstanceId}-r2", fixture.Input("mute it") with { Revision = 2 });
        await fixture.Records.SetAsync(JobRecords.Revision(JobFixture.InstanceId), 2);

        Assert.True(Assert.Single(await DeliverAsync(fixture)));

        var told = JsonElement.Parse(Assert.Single(receiver.Received).Text).GetProperty("data");
        Assert.Equal((1, "completed"), (told.GetProperty("revision").GetInt32(), told.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var receiver = await WebhookReceiver.StartAsync(307, 302, 204);
        await using var fixture = await SubscribedAsync(receiver);

        await DeliverAsync(fixture);

        Assert.Equal(["/hook", "/hook", "/hook"], receiver.Received.Select(webhook => webhook.Path));
    }

    [Fact]
    public async Task A_subscription_that_was_deleted_meanwhile_is_told_nothing()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var fixture = await SubscribedAsync(receiver);
        var store = fixture.Get<SubscriptionStore>();
        var id = Assert.Single(await store.FindAsync(JobEventTypes.Completed, default).ToListAsync());

        Assert.True(await store.RemoveAsync(id, default));
        await DeliverAsync(fixture);

        Assert.Empty(receiver.Received);
        Assert.False(await store.RemoveAsync(id, default));
    }

    [Fact]
    public async Task A_private_address_is_never_reached_where_they_are_not_allowed()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var fixture = await SubscribedAsync(receiver, allowPrivateAddresses: false);

        Assert.False(Assert.Single(await DeliverAsync(fixture)));
        Assert.Empty(receiver.Received);
        Assert.All(await LogAsync(fixture), delivery => Assert.Equal((null, WebhookErrors.AddressRefused), (delivery.Status, delivery.Error)));
    }

    [Fact]
    public async Task No_file_holds_a_subscribers_address_in_the_clear()
    {
        await using var fixture = await JobFixture.StartAsync();
        await fixture.Get<SubscriptionStore>().AddAsync(new("https://public.example/hook?sig=s3cret-signature"), JobEventTypes.All, default);
        await RunJobAsync(fixture, fixture.Input());

        var payloads = string.Concat(Deliveries(fixture).Select(delivery => delivery.Input!.Value.GetRawText()));
        var files = Directory.GetFiles(fixture.Folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText);
        Assert.NotEmpty(payloads);
        Assert.DoesNotContain(files.Append(payloads), text => text.Contains("s3cret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task There_is_a_limit_to_subscriptions()
    {
        await using var fixture = await JobFixture.StartAsync();
        var store = fixture.Get<SubscriptionStore>();
        for (var i = 0; i < SubscriptionStore.MaxSubscriptions; i++) await store.AddAsync(new("https://public.example/"), JobEventTypes.All, default);
        await Assert.ThrowsAsync<SubscriptionLimitException>(() => store.AddAsync(new("https://public.example/"), JobEventTypes.All, default));
    }

    private static async Task<JobFixture> SubscribedAsync(WebhookReceiver receiver, bool allowPrivateAddresses = true)
    {
        var fixture = await JobFixture.StartAsync(allowPrivateAddresses: allowPrivateAddresses);
        await fixture.Get<SubscriptionStore>().AddAsync(receiver.Url, JobEventTypes.All, default);
        await RunJobAsync(fixture, fixture.Input());
        return fixture;
    }

    private static async Task RunJobAsync(JobFixture fixture, CompressVideoInput input)
    {
        var outcome = await fixture.RunAsync(input);
        fixture.Started.Complete(CompressVideoWorkflow.Name, JobFixture.InstanceId, input, outcome);
    }

    /// <summary>Of the only subscriber, the latest first.</summary>
    private static async Task<IReadOnlyList<WebhookDelivery>> LogAsync(JobFixture fixture) =>
        (await fixture.Get<DeliveryLog>().ListAsync(Assert.Single(await fixture.Get<SubscriptionStore>().ListAsync(default).ToListAsync()).Id, null, 50, default)).Items;

    private static IEnumerable<WorkflowInstance> Deliveries(JobFixture fixture) =>
        fixture.Started.Instances.Where(instance => instance.Workflow == DeliverCallbackWorkflow.Name);

    private static async Task<List<bool>> DeliverAsync(JobFixture fixture)
    {
        var taken = new List<bool>();
        foreach (var delivery in Deliveries(fixture))
            taken.Add(await fixture.Engine.RunAsync<bool>(delivery.Workflow, delivery.InstanceId, delivery.Input!.Value));
        return taken;
    }
}
