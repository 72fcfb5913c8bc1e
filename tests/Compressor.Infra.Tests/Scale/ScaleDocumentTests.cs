using System.Globalization;
using System.Text.Json;
using Compressor.Bench.Scale;
using Compressor.Infra.Tests.Bicep;
using Compressor.TestSupport;

namespace Compressor.Infra.Tests.Scale;

public class ScaleDocumentTests
{
    private static readonly string File = Path.Combine(RepositoryRoot.Path, "bench", "results", "scale.json");

    [Fact]
    public void GeneratedDocument_scale_md_is_what_the_model_says()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        GeneratedDocument.AssertCurrent("docs/scale.md", ScaleModel.Read(File).ToMarkdown());
    }

    [Fact]
    public void The_models_limits_are_those_of_the_installation()
    {
        var limits = JsonElement.Parse(System.IO.File.ReadAllText(File)).GetProperty("limits");
        var durable = JsonElement.Parse(System.IO.File.ReadAllText(Path.Combine(RepositoryRoot.Path, "host.json"))).At("extensions.durableTask");
        Assert.Equal(durable.At("maxConcurrentActivityFunctions").GetInt32(), limits.GetProperty("activitiesPerInstance").GetInt32());
        Assert.Equal(durable.At("storageProvider.partitionCount").GetInt32(), limits.GetProperty("partitions").GetInt32());
        Assert.Equal(Core.Retention.JobRetention.LongestRun.TotalMinutes, limits.GetProperty("retentionMinutes").GetDouble());
        var app = Snapshot.Defaults.One("Microsoft.Web/sites");
        Assert.Equal(app.At("properties.functionAppConfig.scaleAndConcurrency.maximumInstanceCount").GetInt32(), limits.GetProperty("maximumInstances").GetInt32());
    }
}
