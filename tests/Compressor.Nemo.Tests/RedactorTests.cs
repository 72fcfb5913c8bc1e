using Compressor.Nemo.Reading;


namespace Compressor.Nemo.Tests;

public class RedactorTests
{
    [Theory]
    [InlineData("The file https://a.example/x?sig=1 is gone.", "The file [address] is gone.")]
    [InlineData("Authorization: Bearer abcdef123456", "[token]")]
    [InlineData("token=abcdefgh12", "[token]")]
    [InlineData("nmv_usr_abc and clm_x and eyJhbGciOiJIUzI1NiJ9.e30", "[token] and [token] and [token]")]
    [InlineData("<html><style>p { }</style><p>Bad   gateway</p><script>alert('<b>')</script></html>", "Bad gateway")]
    [InlineData("<script>cut off", "")]
    [InlineData("a\u0000\u200Bb\r\nc", "a b c")]
    [InlineData("Model failed.\nTraceback (most recent call last):\n  File \"/srv/agent.py\", line 3\nValueError: x", "Model failed.")]
    [InlineData("No such clip\n   at Agent.Run(String text) in /src/Agent.cs:line 7\n   at Main()", "No such clip")]
    [InlineData("Error: no clip\n    at Object.run (/app/agent.js:10:3)", "Error: no clip")]
    [InlineData("<!DOCTYPE html>\n<html><head><title>Error</title></head><body>\n<pre>SyntaxError: Unexpected token &#39;x&#39;<br> &nbsp; &nbsp;at JSON.parse (&lt;anonymous&gt;)<br> &nbsp; &nbsp;at parse (/srv/agents/node_modules/body-parser/lib/types/json.js:92:19)</pre></body></html>", "Error SyntaxError: Unexpected token 'x'")]
    [InlineData("<p>No such clip</p><p>   at Agent.Run(String text) in /src/Agent.cs:line 7</p>", "No such clip")]
    [InlineData("The clip is < 5 s at (half) speed.", "The clip is < 5 s at (half) speed.")]
    [InlineData("Cut it at 5 s (half)\nat the end.", "Cut it at 5 s (half) at the end.")]
    [InlineData(null, "")]
    public void Only_plain_words_are_left(string? text, string shown) => Assert.Equal(shown, Redactor.Text(text));

    [Fact]
    public void A_long_text_is_cut() => Assert.Equal(301, Redactor.Text(new string('x', 5000)).Length);

    // The first took an expression that backtracks longer than its limit of 200 ms, and so failed the call.
    [Theory]
    [InlineData("a.")]
    [InlineData("token ")]
    public void No_text_takes_so_long_that_the_call_fails(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        Assert.NotEmpty(Redactor.Secrets(text));
        Assert.NotEmpty(Redactor.Hide(text, "(not shown)"));
    }
}
