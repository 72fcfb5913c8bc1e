using System.Xml.Linq;
using Compressor.TestSupport;

namespace Compressor.Architecture.Tests;

/// <summary>What may use what: the table of docs/architecture.md.</summary>
public class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Compressor.Media"] = [],
        ["Compressor.Settings"] = [],
        ["Compressor.Sqlite"] = [],
        ["Compressor.Workflows"] = [],
        ["Compressor.Edits"] = ["Compressor.Media"],
        ["Compressor.Errors"] = ["Compressor.Edits", "Compressor.Media"],
        ["Compressor.Storage"] = ["Compressor.Media", "Compressor.Settings"],
        ["Compressor.Workflows.Embedded"] = ["Compressor.Sqlite", "Compressor.Workflows"],
        ["Compressor.Nemo"] = ["Compressor.Edits", "Compressor.Errors", "Compressor.Media", "Compressor.Settings", "Compressor.Storage"],
        ["Compressor.Core"] =
        [
            "Compressor.Edits", "Compressor.Errors", "Compressor.Media", "Compressor.Nemo", "Compressor.Settings", "Compressor.Storage", "Compressor.Workflows",
        ],
        ["Compressor.Renderer"] = ["Compressor.Edits", "Compressor.Media", "Compressor.Settings", "Compressor.Sqlite"],
        ["Compressor.Api"] = ["Compressor.Core"],
        ["Compressor.Mcp"] = ["Compressor.Api"],
        ["Compressor.Functions"] = ["Compressor.Mcp"],
        ["Compressor.Records"] = ["Compressor.Sqlite", "Compressor.Storage"],
        ["Compressor.Local"] = ["Compressor.Mcp", "Compressor.Records", "Compressor.Renderer", "Compressor.Workflows.Embedded"],
    };

    [Fact]
    public void Projects_refer_to_what_they_may_and_to_nothing_else()
    {
        var found = Projects().ToDictionary(path => Path.GetFileNameWithoutExtension(path), ReferencesOf, StringComparer.Ordinal);
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.All(Allowed, project => Assert.Equal(project.Value, found[project.Key]));
    }

    [Fact]
    public void Only_storage_knows_Azure_Blob_Storage_and_only_Functions_knows_Durable_Functions()
    {
        Assert.Equal(["Compressor.Storage"], ProjectsWith("Azure.Storage."));
        Assert.Equal(["Compressor.Functions"], ProjectsWith("Microsoft.Azure.Functions."));
    }

    private static IEnumerable<string> Projects() =>
        Directory.EnumerateDirectories(Path.Combine(RepositoryRoot.Path, "src")).Select(folder => Path.Combine(folder, Path.GetFileName(folder) + ".csproj"));

    private static string[] ReferencesOf(string path) =>
        [.. Includes(path, "ProjectReference").Select(include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> ProjectsWith(string package) =>
        from path in Projects()
        where Includes(path, "PackageReference").Any(include => include.StartsWith(package, StringComparison.Ordinal))
        select Path.GetFileNameWithoutExtension(path);

    private static IEnumerable<string> Includes(string path, string element) =>
        XDocument.Load(path).Descendants(element).Select(reference => (string?)reference.Attribute("Include")).OfType<string>();
}
