using Compressor.TestSupport;

namespace Compressor.Architecture.Tests;

/// <summary>Within a project, rooms use one another in one direction only.</summary>
public class NamespaceTests
{
    public static TheoryData<string> Projects => [.. Directory.EnumerateDirectories(Path.Combine(RepositoryRoot.Path, "src")).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_two_namespaces_of_a_project_need_one_another(string project)
    {
        var graph = NamespaceGraph.Of(Path.Combine(AppContext.BaseDirectory, AssemblyOf(project) + ".dll"));
        Assert.NotEmpty(graph.Namespaces);
        var circles = graph.Circles().ToList();
        Assert.True(circles.Count == 0, string.Join('\n', circles));
    }

    [Fact]
    public void The_graph_sees_what_code_uses()
    {
        var core = NamespaceGraph.Of(Path.Combine(AppContext.BaseDirectory, "Compressor.Core.dll"));
        Assert.True(core.Uses("Compressor.Core.Workflow.Activities", "Compressor.Core.Instances"));
        Assert.True(core.Uses("Compressor.Core.Operations", "Compressor.Core.Jobs"));
        Assert.False(core.Uses("Compressor.Core.Jobs", "Compressor.Core.Operations"));
    }

    // The command line's assembly has the name of the program.
    private static string AssemblyOf(string project) => project == "Compressor.Local" ? "compressor" : project;
}
