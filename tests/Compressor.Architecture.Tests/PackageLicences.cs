using System.Text.Json;
using System.Xml.Linq;
using Compressor.TestSupport;

namespace Compressor.Architecture.Tests;

/// <summary>A NuGet package that the program ships, or is built with, and its licence (SPDX).</summary>
internal sealed record LicensedPackage(string Name, string Version, string Licence);

/// <summary>The packages of all projects below src, as locked, with the licences that their own .nuspec states.</summary>
internal static class PackageLicences
{
    /// <summary>Packages that state theirs by a file or an address, with what is to be read there.</summary>
    private static readonly Dictionary<string, string> ReadByHand = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Apache.Arrow"] = "Apache-2.0",
        ["System.Reactive.Compatibility"] = "MIT",
        ["System.Security.Cryptography.ProtectedData"] = "MIT",
    };

    private static string Packages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public static IReadOnlyList<LicensedPackage> Read() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "packages.lock.json", SearchOption.AllDirectories).SelectMany(Locked).Distinct()
            .OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase).ThenBy(package => package.Version, StringComparer.Ordinal)
            .Select(package => new LicensedPackage(package.Name, package.Version, LicenceOf(package.Name, package.Version))),
    ];

    private static IEnumerable<(string Name, string Version)> Locked(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var framework in document.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            foreach (var package in framework.Value.EnumerateObject())
            {
                if (package.Value.TryGetProperty("resolved", out var version)) yield return (package.Name, version.GetString()!);
            }
        }
    }

    private static string LicenceOf(string name, string version)
    {
        var (folder, file) = (name.ToLowerInvariant(), $"{name.ToLowerInvariant()}.nuspec");
        var licence = XDocument.Load(Path.Combine(Packages, folder, version, file)).Descendants().FirstOrDefault(element => element.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value : ReadByHand.GetValueOrDefault(name, "unknown");
    }
}
