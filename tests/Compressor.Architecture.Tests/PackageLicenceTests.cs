using System.Text;
using Compressor.TestSupport;

namespace Compressor.Architecture.Tests;

/// <summary>What others have written may be given on with a program under the MIT licence.</summary>
public class PackageLicenceTests
{
    private static readonly string[] Allowed = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MS-PL OR Apache-2.0"];

    [Fact]
    public void Each_package_has_a_licence_that_lets_it_be_given_on() =>
        Assert.All(PackageLicences.Read(), package => Assert.Contains(package.Licence, Allowed));

    [Fact]
    public void GeneratedDocument_lists_the_licences()
    {
        var text = new StringBuilder("""
            <!-- Generated from the lock files and the packages themselves. Regenerate: UPDATE_DOCS=1 ./test GeneratedDocument -->
            # Licences

            Compressor is under the [MIT licence](../LICENSE). It uses ffmpeg as a program of its own, which is not part of it. The .NET packages that it is built with:

            | package | version | licence (SPDX) |
            |---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var package in PackageLicences.Read()) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {package.Name} | {package.Version} | {package.Licence} |\n");
        GeneratedDocument.AssertCurrent("docs/licences.md", text.ToString());
    }
}
