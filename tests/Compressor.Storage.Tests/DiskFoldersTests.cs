using Compressor.TestSupport;

namespace Compressor.Storage.Tests;

public class DiskFoldersTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_that_a_neighbours_deletion_removes_meanwhile_is_made_again(bool whileItIsMade)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["draft"], "content");
        var path = Path.Combine(folder.Path, "a%", "b%", "file");
        var calls = 0;
        var moved = DiskFolders.TryMoveInto(folder["draft"], path, overwrite: false, directory =>
        {
            Directory.CreateDirectory(directory);
            if (++calls > 1) return;
            DiskFolders.DeleteEmpty(directory, folder.Path);
            if (whileItIsMade) throw new DirectoryNotFoundException();
        });
        Assert.True(moved);
        Assert.Equal((2, "content"), (calls, await File.ReadAllTextAsync(path)));
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten_unless_it_may()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["there"], "first");
        await File.WriteAllTextAsync(folder["draft"], "second");
        Assert.False(DiskFolders.TryMoveInto(folder["draft"], folder["there"], overwrite: false));
        Assert.True(DiskFolders.TryMoveInto(folder["draft"], folder["there"], overwrite: true));
        Assert.Equal("second", await File.ReadAllTextAsync(folder["there"]));
    }
}
