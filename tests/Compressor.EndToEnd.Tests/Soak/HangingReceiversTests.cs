using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;

namespace Compressor.EndToEnd.Tests.Soak;

/// <summary>Receivers of webhooks that accept a connection and never answer keep no job waiting.</summary>
public class HangingReceiversTests(ITestOutputHelper output)
{
    private const int Receivers = 100, Jobs = 40;
    private const double MaxRatio = 1.2;

    [Fact(Explicit = true)]
    public async Task A_job_takes_as_long_with_100_receivers_that_hang_as_without()
    {
        using var hanging = new TcpListener(IPAddress.Any, 0);
        hanging.Start(1024);
        var accepted = new List<TcpClient>();
        using var over = new CancellationTokenSource();
        var accepting = AcceptAsync(hanging, accepted, over.Token);
        try
        {
            await using var without = await Flood.StartAsync(new NemoScript { Result = TestClips.Mp4() });
            await using var with = await Flood.StartAsync(new NemoScript { Result = TestClips.Mp4() });
            // Each at an address of its own.
            for (var number = 0; number < Receivers; number++)
                await with.Jobs.PostAsync("/api/subscriptions", new { url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.1.{number + 1}:{((IPEndPoint)hanging.LocalEndpoint).Port}/hook") });

            await TimeAsync(without, 5);
            await TimeAsync(with, 5);
            // In turns, so that what else the machine does meets both.
            var (calm, busy) = (new List<double>(), new List<double>());
            for (var round = 0; round < Jobs; round++)
            {
                calm.AddRange(await TimeAsync(without, 1));
                busy.AddRange(await TimeAsync(with, 1));
            }

            var (median, medianBusy) = (Median(calm), Median(busy));
            var ratio = medianBusy / median;
            SoakTable.Write("5-hanging-receivers", [new SoakRow($"{Receivers} receivers that hang", 2 * Jobs, 0, 0, 0, with.PeakMegabytes,
                string.Create(CultureInfo.InvariantCulture, $"median of a job {medianBusy:0} ms, without them {median:0} ms: ratio {ratio:0.00} (at most {MaxRatio}); {accepted.Count} connections hung"))]);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{median:0} ms without, {medianBusy:0} ms with, ratio {ratio:0.00}, {accepted.Count} connections"));
            Assert.NotEmpty(accepted);
            Assert.InRange(ratio, 0, MaxRatio);
        }
        finally
        {
            await over.CancelAsync();
            await accepting;
            foreach (var client in accepted) client.Dispose();
        }
    }

    /// <returns>Milliseconds of each job, from the request to its end.</returns>
    private static async Task<List<double>> TimeAsync(Flood flood, int jobs)
    {
        var times = new List<double>();
        for (var number = 0; number < jobs; number++)
        {
            var watch = Stopwatch.StartNew();
            var ended = await flood.Jobs.EndAsync(await flood.Jobs.StartAsync(Guid.NewGuid().ToString("N"), "add a title saying hello"));
            Assert.Equal("completed", ended.GetProperty("status").GetString());
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task AcceptAsync(TcpListener listener, List<TcpClient> accepted, CancellationToken cancellationToken)
    {
        try
        {
            while (true) accepted.Add(await listener.AcceptTcpClientAsync(cancellationToken));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
