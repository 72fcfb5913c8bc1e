using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Compressor.Core.Telemetry;
using Compressor.TestSupport;
using Compressor.Workflows.Embedded;

namespace Compressor.Local.Tests.Telemetry;

/// <summary>The dashboards show what the code measures, and all of it.</summary>
public partial class DashboardTests
{
    [Fact]
    public void Grafana_asks_for_every_metric_by_the_name_that_Prometheus_gives_it()
    {
        var asked = PrometheusName().Matches(Read("packaging/grafana/compressor.json")).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var measured = Instruments().ToDictionary(PrometheusNameOf, instrument => instrument.Name, StringComparer.Ordinal);
        Assert.All(asked, name => Assert.Contains(HistogramPart().Replace(name, ""), measured.Keys));
        Assert.Equal(measured.Keys.Order(StringComparer.Ordinal), asked.Select(name => HistogramPart().Replace(name, "")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_workbook_asks_for_every_metric_of_jobs()
    {
        var asked = MetricName().Matches(Read("packaging/azure/workbook.json")).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);
        Assert.Equal(Instruments().Where(instrument => instrument.Meter.Name == JobTelemetry.Name).Select(instrument => instrument.Name).Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_guide_names_every_metric()
    {
        var guide = Read("docs/operations.md");
        Assert.All(Instruments(), instrument => Assert.Contains($"`{instrument.Name}`", guide, StringComparison.Ordinal));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, path));

    private static List<Instrument> Instruments()
    {
        RuntimeHelpers.RunClassConstructor(typeof(JobTelemetry).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(EngineTelemetry).TypeHandle);
        var found = new List<Instrument>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name is JobTelemetry.Name or EngineTelemetry.Name) found.Add(instrument);
            },
        };
        listener.Start();
        Assert.NotEmpty(found);
        return found;
    }

    /// <summary>As the OpenTelemetry collector's Prometheus exporter writes it: the unit, and of counters _total.</summary>
    private static string PrometheusNameOf(Instrument instrument) =>
        instrument.Name.Replace('.', '_') + instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" } + (instrument is Counter<long> ? "_total" : "");

    [GeneratedRegex("(?:jobs|callbacks|engine)_[a-z_]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrometheusName();

    [GeneratedRegex("_(?:bucket|sum|count)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HistogramPart();

    [GeneratedRegex("\\\\\"(?<name>(?:jobs|callbacks)\\.[a-z.]+)\\\\\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MetricName();
}
