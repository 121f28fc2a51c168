# IsolatedAsyncioTestCase runs its asynchronous tests and fixtures in one loop and one context.
import asyncio
import contextvars
import io
import unittest

var = contextvars.ContextVar("var", default=0)


class Tests(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print("setUp")

    async def asyncSetUp(self):
        print("asyncSetUp")
        var.set(1)
        self.loop = asyncio.get_running_loop()
        self.addAsyncCleanup(self.cleanup, "word")

    async def asyncTearDown(self):
        print("asyncTearDown")

    def tearDown(self):
        print("tearDown")

    async def cleanup(self, word):
        print("cleanup", word)

    async def test_a_passes(self):
        await asyncio.sleep(10)
        self.assertEqual(var.get(), 1)
        self.assertIs(self.loop, asyncio.get_running_loop())

    async def test_b_fails(self):
        await asyncio.sleep(0)
        self.assertEqual(await asyncio.sleep(1, 2), 3)

    async def test_c_errs(self):
        async with asyncio.timeout(1):
            await asyncio.sleep(2)

    def test_d_plain(self):
        print("plain")

    async def test_e_subtests(self):
        for i in range(3):
            with self.subTest(i=i):
                await asyncio.sleep(0)
                self.assertNotEqual(i, 1)


result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Tests))
print(result)
print([t.id().split(".")[-1] for t, _ in result.failures], [t.id().split(".")[-1] for t, _ in result.errors])
