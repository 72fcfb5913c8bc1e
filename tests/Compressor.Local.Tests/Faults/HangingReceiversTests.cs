using System.Diagnostics;
using Compressor.Core.Jobs;
using Compressor.Core.Webhooks;
using Compressor.Local.Tests.Jobs;
using Compressor.TestSupport;
using Compressor.TestSupport.Sources;
using Compressor.TestSupport.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Tests.Faults;

/// <summary>Receivers that take a connection and never answer, as many as there can be subscriptions, cost a job and a receiver that is well next to nothing.</summary>
public class HangingReceiversTests
{
    private const int Receivers = SubscriptionStore.MaxSubscriptions - 1, Jobs = 15;

    [Fact(Explicit = true)]
    public async Task A_job_takes_no_longer_beside_a_hundred_receivers_that_hang()
    {
        using var hanging = new HangingServers(Receivers);
        await using var well = await WebhookReceiver.StartAsync();
        await using var fixture = await JobsFixture.StartAsync(settings: new Dictionary<string, string?> { ["Api:AllowPrivateAddresses"] = "true" });
        var subscriptions = fixture.Services.GetRequiredService<SubscriptionStore>();
        var first = await subscriptions.AddAsync(well.Url, JobEventTypes.All, default);
        await RunAsync(fixture, Jobs);
        var without = await RunAsync(fixture, Jobs);

        foreach (var url in hanging.Urls) await subscriptions.AddAsync(url, JobEventTypes.All, default);
        var with = await RunAsync(fixture, Jobs);

        SoakTable.Write("2-hanging-receivers", [
            new SoakRow("a job, no receiver hangs", Jobs, 0, 0, 0, null, $"median {without:0} ms"),
            new SoakRow($"a job, {Receivers} receivers hang", Jobs, 0, 0, 0, null, $"median {with:0} ms, {with / without:0.00} times; {hanging.Accepted} calls hung"),
        ]);
        Assert.Equal(3 * Jobs, well.Received.Count);
        // To start a hundred deliveries takes some 30 ms, whether they hang or not, which a job of a tenth of a second notices.
        Assert.InRange(with, 0, Math.Max(1.2 * without, without + 100));
        Assert.InRange(hanging.Accepted, 1, Receivers * 4);

        async Task<double> RunAsync(JobsFixture jobs, int count)
        {
            var (times, told) = (new List<double>(), new List<double>());
            for (var i = 0; i < count; i++)
            {
                var begun = Stopwatch.GetTimestamp();
                var job = await jobs.Jobs.StartAsync(JobsFixture.Request());
                Assert.Equal(JobState.Completed, (await jobs.EndAsync(job.Id)).Status);
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                await jobs.WaitForEndAsync($"{job.Id}-{Deliveries.ToAll}");
                await jobs.WaitForEndAsync($"{job.Id}-{Deliveries.To(first.Id)}");
                told.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                // Jobs come one a second: what the engine writes of a hundred deliveries is not what is measured.
                await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            }

            TestContext.Current.SendDiagnosticMessage($"{string.Join(' ', times.Zip(told, (time, until) => $"{time:0}/{until:0}"))} ms, the receiver that is well told");
            return times.Order().ElementAt(count / 2);
        }
    }
}
